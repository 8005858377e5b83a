using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Finds the options that other rows refer to, in the table and in the preceding ones.</summary>
internal sealed class OptionReferences
{
    private readonly TableErrors _errors;
    private readonly List<OptionKey> _keys;

    public OptionReferences(EquatableArray<TableDeclarations> preceding, IReadOnlyList<OptionKey> keys, TableErrors errors)
    {
        _errors = errors;
        _keys = [.. keys];
        foreach (TableDeclarations table in preceding)
        {
            foreach (OptionIdentity option in table.Options)
            {
                _keys.Add(new OptionKey(option.Level, option.Name));
            }
        }
    }

    /// <summary>Finds the option that a native name or, for a name in several levels, a level and a name represent.</summary>
    /// <param name="reference">The level, which can be empty, and the name; null if the value is absent or has an error.</param>
    /// <param name="node">The value.</param>
    public OptionKey? Refer(OptionKey? reference, YamlNode? node)
    {
        OptionKey? found = null;
        foreach (OptionKey key in _keys)
        {
            if (key.Name != reference?.Name
                || (reference.Level.Length > 0 && key.Level != reference.Level)
                || key.Equals(found))
            {
                continue;
            }

            if (found is not null)
            {
                _errors.Add(
                    TableErrorKind.UnknownOption,
                    node!.Range,
                    $"'{key.Name}' is in several levels. Put one in front of the name, such as {found.Level}.{key.Name}.");
                return null;
            }

            found = key;
        }

        if (found is null && reference is not null)
        {
            string? nearest = Spelling.Nearest(reference.Name, _keys.ConvertAll(static key => key.Name));
            string advice = nearest is null || nearest == reference.Name ? "" : $" Did you mean '{nearest}'?";
            string level = reference.Level.Length > 0 ? $" of the level {reference.Level}" : "";
            _errors.Add(
                TableErrorKind.UnknownOption, node!.Range, $"'{reference.Name}' is not an option{level} in the table.{advice}");
        }

        return found;
    }
}

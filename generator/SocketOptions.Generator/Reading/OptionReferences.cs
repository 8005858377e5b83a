using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Finds the options that other rows refer to, in the table and in the preceding ones.</summary>
internal sealed class OptionReferences
{
    private readonly TableErrors _errors;
    private readonly Dictionary<string, List<OptionKey>> _keysByName = new(StringComparer.Ordinal);

    public OptionReferences(EquatableArray<TableDeclarations> preceding, IReadOnlyList<OptionKey> keys, TableErrors errors)
    {
        _errors = errors;
        foreach (OptionKey key in keys)
        {
            Add(key);
        }

        foreach (TableDeclarations table in preceding)
        {
            foreach (OptionIdentity option in table.Options)
            {
                Add(new OptionKey(option.Level, option.Name));
            }
        }
    }

    /// <summary>Finds the option that a native name or, for a name in several levels, a level and a name represent.</summary>
    /// <param name="reference">The level, which can be empty, and the name; null if the value is absent or has an error.</param>
    /// <param name="node">The value.</param>
    public OptionKey? Refer(OptionKey? reference, YamlNode? node)
    {
        if (reference is null)
        {
            return null;
        }

        OptionKey? found = null;
        foreach (OptionKey key in _keysByName.TryGetValue(reference.Name, out List<OptionKey>? keys) ? keys : [])
        {
            if (reference.Level.Length > 0 && key.Level != reference.Level)
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

        if (found is null)
        {
            string? nearest = _errors.Spelling.Nearest(reference.Name, _keysByName.Keys);
            string advice = nearest is null || nearest == reference.Name ? "" : $" Did you mean '{nearest}'?";
            string level = reference.Level.Length > 0 ? $" of the level {reference.Level}" : "";
            _errors.Add(
                TableErrorKind.UnknownOption, node!.Range, $"'{reference.Name}' is not an option{level} in the table.{advice}");
        }

        return found;
    }

    private void Add(OptionKey key)
    {
        if (!_keysByName.TryGetValue(key.Name, out List<OptionKey>? keys))
        {
            _keysByName.Add(key.Name, keys = []);
        }

        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the properties of the options in other tables, which the options of a table must not use.</summary>
internal sealed class PropertyClashes
{
    private readonly Dictionary<string, OptionIdentity> _optionsByProperty = new(StringComparer.Ordinal);

    /// <param name="preceding">The other tables.</param>
    /// <param name="options">The options of the table. An option that replaces another releases its property.</param>
    public PropertyClashes(EquatableArray<TableDeclarations> preceding, List<OptionRow> options)
    {
        var remaining = new Dictionary<(string Level, string Name), OptionIdentity>();
        foreach (TableDeclarations table in preceding)
        {
            foreach (OptionIdentity option in table.Options)
            {
                remaining[(option.Level, option.Name)] = option;
            }
        }

        foreach (OptionRow option in options)
        {
            remaining.Remove((option.Level, option.Name));
        }

        foreach (OptionIdentity option in remaining.Values)
        {
            _optionsByProperty[option.Property] = option;
        }
    }

    /// <returns>The option of another table with the property; null for none.</returns>
    public OptionIdentity? Find(OptionRow option) =>
        _optionsByProperty.TryGetValue(option.Property, out OptionIdentity? other) ? other : null;
}

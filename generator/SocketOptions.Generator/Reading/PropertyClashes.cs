using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the properties in the preceding tables, which the rows of a table must not use.</summary>
internal sealed class PropertyClashes
{
    private readonly Dictionary<string, string> _ownersByProperty = new(StringComparer.Ordinal);

    /// <param name="preceding">The preceding tables.</param>
    /// <param name="options">The options of the table. An option that replaces another releases its property.</param>
    public PropertyClashes(EquatableArray<TableDeclarations> preceding, IEnumerable<OptionIdentity> options)
    {
        if (preceding.Count == 0)
        {
            return;
        }

        var remaining = new Dictionary<(string Level, string Name), OptionIdentity>();
        foreach (TableDeclarations table in preceding)
        {
            foreach (OptionIdentity option in table.Options)
            {
                remaining[(option.Level, option.Name)] = option;
            }

            foreach (CompositeRow composite in table.Composites)
            {
                _ownersByProperty[composite.Property] = "a composite";
            }
        }

        foreach (OptionIdentity option in options)
        {
            remaining.Remove((option.Level, option.Name));
        }

        foreach (OptionIdentity option in remaining.Values)
        {
            foreach (string member in option.Members)
            {
                _ownersByProperty[member] = option.Name;
            }
        }
    }

    /// <returns>The row of a preceding table that has the property; null for none.</returns>
    public string? Find(string property) => _ownersByProperty.TryGetValue(property, out string? owner) ? owner : null;
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>Represents the value types of a table, each qualified once for all its options.</summary>
internal sealed class ValueTypes
{
    private readonly Dictionary<string, CSharpValueType> _types = new(StringComparer.Ordinal);

    public ValueTypes(EquatableArray<ValueTypeRow> rows)
    {
        foreach (ValueTypeRow row in rows)
        {
            _types[row.Name] = CSharpValueType.Of(row);
        }
    }

    public CSharpValueType this[string name] => _types[name];

    /// <returns>The names of the value types that an option has on different operating systems.</returns>
    public static PlatformCase[] NamesOf(OptionRow option) =>
        new PlatformChoice(option.Numbers, option.Type, static entry => entry.Type).Cases();

    /// <returns>The native unit of an option, except on operating systems that define another value type.</returns>
    public string? UnitOf(OptionRow option) => option.Unit ?? this[option.Type].Unit;
}

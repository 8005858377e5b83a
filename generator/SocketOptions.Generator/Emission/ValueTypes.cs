using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>The value types of a table, each qualified once for all options that have it.</summary>
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

    /// <returns>The native unit of an option, but for the operating systems where its value has another shape.</returns>
    public string? UnitOf(OptionRow option) => option.Unit ?? this[option.Type].Unit;
}

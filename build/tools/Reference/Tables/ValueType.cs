using System.Text.RegularExpressions;
using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>A value type.</summary>
internal sealed partial class ValueType(YamlNode row)
{
    /// <summary>Gets the C# type; null where an option has no value.</summary>
    public string? CSharpName { get; } = Short(row.Text("type"));

    /// <summary>Gets the C# type of what the getter has to be asked; null for nothing.</summary>
    public string? Query { get; } = Short(row.Text("query"));

    public string? Unit { get; } = row.Text("unit");

    private static string? Short(string? type) => type is null ? null : Qualification.Replace(type, "");

    [GeneratedRegex(@"(\w+\.)+")]
    private static partial Regex Qualification { get; }
}

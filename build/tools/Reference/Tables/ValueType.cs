using System.Text.RegularExpressions;
using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>Represents a value type.</summary>
internal sealed partial class ValueType(YamlNode row)
{
    /// <summary>Gets the C# type; null if an option has no value.</summary>
    public string? CSharpName { get; } = Short(row.Text("type"));

    /// <summary>Gets the C# type of the argument that the getter requires; null for none.</summary>
    public string? Query { get; } = Short(row.Text("query"));

    public string? Unit { get; } = row.Text("unit");

    private static string? Short(string? type) => type is null ? null : Qualification.Replace(type, "");

    [GeneratedRegex(@"(\w+\.)+")]
    private static partial Regex Qualification { get; }
}

using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents names in the headers of operating systems that are not options, with the reason.</summary>
internal sealed class ExcludedName(YamlMapping row)
{
    /// <summary>Gets the native name, in which <c>*</c> matches any characters.</summary>
    public string Name { get; } = row.Text("name")!;

    public string Level { get; } = row.Text("level")!;

    /// <summary>Gets the keys of the operating systems.</summary>
    public IReadOnlyList<string> Platforms { get; } = row["platforms"].Texts();

    public string Reason { get; } = row.Text("reason")!;

    /// <summary>Reads a list of names.</summary>
    public static IReadOnlyList<ExcludedName> ReadAll(string text) =>
        [.. YamlReader.Read(text, []).Items().Select(row => new ExcludedName((YamlMapping)row))];
}

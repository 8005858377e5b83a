using Sockets.Options.Generator.Reading;

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
}

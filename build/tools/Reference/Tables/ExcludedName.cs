using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>Names in the headers of operating systems that are no options here, and why.</summary>
internal sealed class ExcludedName(YamlMapping row)
{
    /// <summary>Gets the native name, in which <c>*</c> stands for any characters.</summary>
    public string Name { get; } = row.Text("name")!;

    public string Level { get; } = row.Text("level")!;

    /// <summary>Gets the keys of the operating systems.</summary>
    public IReadOnlyList<string> Platforms { get; } = row["platforms"].Texts();

    public string Reason { get; } = row.Text("reason")!;
}

using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Gets values out of nodes of which it is known what they are: the reader has accepted the table.</summary>
internal static class YamlNodeExtensions
{
    /// <summary>Gets the text under a key; null where the node is no mapping, or has no text under the key.</summary>
    public static string? Text(this YamlNode? node, string key) => ((node as YamlMapping)?[key] as YamlScalar)?.Text;

    /// <summary>Gets the keys and values of a mapping; none where there is no mapping.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) =>
        node is YamlMapping mapping ? mapping.Entries.Select(entry => (entry.Key.Text, entry.Value)) : [];

    /// <summary>Gets the keys and texts of a mapping of texts; none where there is no mapping.</summary>
    public static List<(string Name, string Text)> NamedTexts(this YamlNode? node) =>
        [.. node.Entries().Select(entry => (entry.Key, ((YamlScalar)entry.Value).Text))];

    /// <summary>Gets the nodes of a list; the node itself where it is no list; none where there is no node.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        _ => [node],
    };

    public static List<string> Texts(this YamlNode? node) => [.. node.Items().Select(item => ((YamlScalar)item).Text)];
}

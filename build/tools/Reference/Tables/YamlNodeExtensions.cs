using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Reads values from the nodes of a table that the reader has accepted.</summary>
internal static class YamlNodeExtensions
{
    /// <summary>Returns the text under a key; null if the node is not a mapping or has no text under the key.</summary>
    public static string? Text(this YamlNode? node, string key) => ((node as YamlMapping)?[key] as YamlScalar)?.Text;

    /// <summary>Returns the keys and values of a mapping; empty if there is no mapping.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) =>
        node is YamlMapping mapping ? mapping.Entries.Select(entry => (entry.Key.Text, entry.Value)) : [];

    /// <summary>Returns the keys and texts of a mapping of texts; empty if there is no mapping.</summary>
    public static List<(string Name, string Text)> NamedTexts(this YamlNode? node) =>
        [.. node.Entries().Select(entry => (entry.Key, ((YamlScalar)entry.Value).Text))];

    /// <summary>Returns the nodes of a list, a node that is not a list itself, or an empty sequence if there is no node.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        _ => [node],
    };

    public static List<string> Texts(this YamlNode? node) => [.. node.Items().Select(item => ((YamlScalar)item).Text)];
}

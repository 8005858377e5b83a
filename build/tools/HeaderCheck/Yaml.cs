using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HeaderCheck;

/// <summary>Reads YAML, and includes the line in the message of every error.</summary>
internal static class Yaml
{
    public static YamlNode Load(string path)
    {
        using StreamReader reader = File.OpenText(path);
        YamlStream stream = [];
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    public static YamlNode? Find(this YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? value) ? value : null;

    public static YamlNode Get(this YamlNode node, string key) =>
        node.Find(key) ?? throw Invalid(node, $"The key '{key}' is missing.");

    public static string Text(this YamlNode node) =>
        (node as YamlScalarNode)?.Value ?? throw Invalid(node, "Expected text.");

    public static int Number(this YamlNode node)
    {
        string text = node.Text();
        bool isNumber = text.StartsWith("0x", StringComparison.Ordinal)
            ? int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return isNumber ? number : throw Invalid(node, $"'{text}' is not a number.");
    }

    /// <summary>Returns the items of a list; empty if there is no list.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        _ => throw Invalid(node, "Expected a list."),
    };

    /// <summary>Returns the keys and values of a mapping; empty if there is no mapping.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) => node switch
    {
        null => [],
        YamlMappingNode mapping => mapping.Children.Select(child => (child.Key.Text(), child.Value)),
        _ => throw Invalid(node, "Expected a mapping."),
    };

    public static List<string> Texts(this YamlNode? node) => [.. node.Items().Select(Text)];

    private static YamlException Invalid(YamlNode node, string message) => new(node.Start, node.End, message);
}

namespace Sockets.Options.Generator.Reading;

/// <summary>A list of nodes.</summary>
internal sealed class YamlSequence(TextRange range) : YamlNode(range)
{
    public List<YamlNode> Items { get; } = [];
}

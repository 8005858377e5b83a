using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>A list of nodes.</summary>
internal sealed class YamlSequence(TextRange range) : YamlNode(range)
{
    public List<YamlNode> Items { get; } = [];
}

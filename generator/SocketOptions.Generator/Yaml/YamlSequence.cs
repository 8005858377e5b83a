using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Represents a list of nodes.</summary>
internal sealed class YamlSequence(TextRange range) : YamlNode(range)
{
    public List<YamlNode> Items { get; } = [];
}

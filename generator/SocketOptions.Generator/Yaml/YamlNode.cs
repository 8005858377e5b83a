using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Represents a node of a YAML text.</summary>
/// <param name="range">The position; of a collection, the position of its bracket, first key, or first dash.</param>
internal abstract class YamlNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

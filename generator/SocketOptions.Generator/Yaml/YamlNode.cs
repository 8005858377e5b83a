using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>A node of a YAML text.</summary>
/// <param name="range">Where it stands; of a collection, where it begins: its bracket, first key or dash.</param>
internal abstract class YamlNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

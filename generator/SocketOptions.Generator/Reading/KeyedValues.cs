using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the values of a mapping by key.</summary>
internal readonly struct KeyedValues(Dictionary<string, int> indices, YamlNode?[] values)
{
    /// <summary>Gets the value of a key; null if it is absent.</summary>
    public YamlNode? this[string key] => values[indices[key]];
}

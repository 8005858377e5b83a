using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>The values of a mapping, by the keys that it may have.</summary>
internal readonly struct KeyedValues(Dictionary<string, int> indices, YamlNode?[] values)
{
    /// <summary>Gets the value of a key; null where it is absent.</summary>
    public YamlNode? this[string key] => values[indices[key]];
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents a mapping of the table by operating system.</summary>
internal sealed class PlatformMap(YamlNode? node)
{
    /// <summary>Returns the entry for an operating system, its own or that of the key that it follows; null for none.</summary>
    public YamlNode? this[Platform platform] => KeyOf(platform) is { } key ? ((YamlMapping)node!)[key] : null;

    /// <summary>Returns the entries for processor architectures on an operating system.</summary>
    public IEnumerable<(string Architecture, YamlNode Value)> Architectures(Platform platform)
    {
        string prefix = KeyOf(platform) + "-";
        return node.Entries()
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => (entry.Key[prefix.Length..], entry.Value));
    }

    private string? KeyOf(Platform platform) =>
        platform.Choose(node as YamlMapping, static (map, key) => map?[key] is null ? null : key);
}

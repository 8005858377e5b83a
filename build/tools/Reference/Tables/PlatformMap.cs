using Sockets.Options.Generator.Emission;
using Sockets.Options.Generator.Reading;

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
        Has(platform.Key) ? platform.Key
        : platform.Follows is { } followed && Has(followed) ? followed
        : null;

    private bool Has(string key) => (node as YamlMapping)?[key] is not null;
}

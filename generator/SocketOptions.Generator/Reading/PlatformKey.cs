using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Parses keys that name an operating system and, after a hyphen, a processor architecture.</summary>
internal static class PlatformKey
{
    public static bool TryParse(string key, out string platform, out string? architecture)
    {
        int hyphen = key.IndexOf('-');
        platform = hyphen < 0 ? key : key.Substring(0, hyphen);
        architecture = hyphen < 0 ? null : key.Substring(hyphen + 1);
        return Array.IndexOf(Platform.Keys, platform) >= 0
            && (architecture is null || Array.IndexOf(TableWords.Architectures, architecture) >= 0);
    }

    /// <summary>Determines whether one of the entries is for an operating system.</summary>
    public static bool IsCovered(string platform, EquatableArray<PlatformEntry> entries)
    {
        string? followed = Platform.FollowedBy(platform);
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == platform || entry.Platform == followed)
            {
                return true;
            }
        }

        return false;
    }
}

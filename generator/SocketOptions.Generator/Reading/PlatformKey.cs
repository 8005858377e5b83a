using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Parses keys that name an operating system and, after a hyphen, a processor architecture.</summary>
internal static class PlatformKey
{
    public static bool TryParse(string key, out string platform, out string? architecture)
    {
        int hyphen = key.IndexOf('-');
        platform = hyphen < 0 ? key : key.Substring(0, hyphen);
        architecture = hyphen < 0 ? null : key.Substring(hyphen + 1);
        return Array.IndexOf(TableWords.Platforms, platform) >= 0
            && (architecture is null || Array.IndexOf(TableWords.Architectures, architecture) >= 0);
    }

    /// <summary>Determines whether one of the entries is for an operating system.</summary>
    public static bool IsCovered(string platform, EquatableArray<PlatformEntry> entries)
    {
        string parent = Parent(platform);
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == platform || entry.Platform == parent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the key that an operating system follows unless it has a number of its own; the same for most.</summary>
    public static string Parent(string platform) => platform switch
    {
        "android" => "linux",
        "macos" or "ios" or "tvos" or "maccatalyst" => "apple",
        _ => platform,
    };
}

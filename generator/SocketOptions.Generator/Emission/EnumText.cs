using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes combinations of the runtime's flags.</summary>
internal static class EnumText
{
    // There are few different sets. A race stores the same text twice.
    private static readonly string?[] s_platforms = new string?[PlatformSet.Kinds];

    public static string Platforms(PlatformSet platforms) => s_platforms[platforms.Kind] ??= JoinPlatforms(platforms);

    public static string SocketKinds(EquatableArray<string> names)
    {
        var flags = new List<string>(names.Count);
        foreach (string name in names)
        {
            flags.Add("Runtime::SocketKinds." + name);
        }

        return string.Join(" | ", flags);
    }

    private static string JoinPlatforms(PlatformSet platforms)
    {
        if (platforms.IsAll)
        {
            return "Runtime::SocketPlatforms.All";
        }

        bool onAllOfApple = Array.TrueForAll(Platform.All, platform => !platform.IsApple || platforms.Contains(platform));
        var flags = new List<string>();
        foreach (Platform platform in Platform.All)
        {
            string flag = "Runtime::SocketPlatforms." + (platform.IsApple && onAllOfApple ? "Apple" : platform.Flag);
            if (platforms.Contains(platform) && !flags.Contains(flag))
            {
                flags.Add(flag);
            }
        }

        return string.Join(" | ", flags);
    }
}

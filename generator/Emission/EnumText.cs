using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Spells combinations of the runtime's flags.</summary>
internal static class EnumText
{
    private static readonly int s_applePlatforms = Array.FindAll(Platform.All, static platform => platform.IsApple).Length;

    public static string Platforms(List<Platform> platforms)
    {
        if (platforms.Count == Platform.All.Length)
        {
            return "SocketPlatforms.All";
        }

        bool onAllOfApple = platforms.FindAll(static platform => platform.IsApple).Count == s_applePlatforms;
        var flags = new List<string>(platforms.Count);
        foreach (Platform platform in platforms)
        {
            string flag = "SocketPlatforms." + (platform.IsApple && onAllOfApple ? "Apple" : platform.Flag);
            if (!flags.Contains(flag))
            {
                flags.Add(flag);
            }
        }

        return string.Join(" | ", flags);
    }

    public static string SocketKinds(EquatableArray<string> names)
    {
        var flags = new List<string>(names.Count);
        foreach (string name in names)
        {
            flags.Add("SocketKinds." + name);
        }

        return string.Join(" | ", flags);
    }
}

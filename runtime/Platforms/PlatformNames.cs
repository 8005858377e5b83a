namespace Sockets.Options;

/// <summary>Writes the names of operating systems for messages.</summary>
internal static class PlatformNames
{
    private static readonly (SocketPlatforms Platform, string Name)[] s_names =
    [
        (SocketPlatforms.Linux, "Linux"),
        (SocketPlatforms.Android, "Android"),
        (SocketPlatforms.Windows, "Windows"),
        (SocketPlatforms.MacOS, "macOS"),
        (SocketPlatforms.IOS, "iOS"),
        (SocketPlatforms.TvOS, "tvOS"),
        (SocketPlatforms.MacCatalyst, "Mac Catalyst"),
        (SocketPlatforms.FreeBSD, "FreeBSD"),
    ];

    /// <summary>Returns the names as an English list.</summary>
    /// <remarks>
    /// Every accessor can call this method. With System.Linq, a native program would need the code that creates types at
    /// run time: 200 KB for one message.
    /// </remarks>
    internal static string ListOf(SocketPlatforms platforms)
    {
        List<string> names = [];
        foreach ((SocketPlatforms platform, string name) in s_names)
        {
            if ((platforms & platform) != 0)
            {
                names.Add(name);
            }
        }

        if (names.Count > 1)
        {
            names[^1] = $"and {names[^1]}";
        }

        return string.Join(names.Count > 2 ? ", " : " ", names);
    }
}

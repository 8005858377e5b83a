namespace Sockets.Options;

/// <summary>The names of operating systems as people know them.</summary>
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

    /// <remarks>
    /// Every accessor may come here, and with System.Linq a native program would have to make types at run time: 200 KB of
    /// loader for one message.
    /// </remarks>
    internal static string Of(SocketPlatforms platforms)
    {
        List<string> names = [];
        foreach ((SocketPlatforms platform, string name) in s_names)
        {
            if ((platforms & platform) != 0)
            {
                names.Add(name);
            }
        }

        return string.Join(", ", names);
    }
}

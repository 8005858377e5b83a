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

    internal static string Of(SocketPlatforms platforms) =>
        string.Join(", ", s_names.Where(entry => platforms.HasFlag(entry.Platform)).Select(entry => entry.Name));
}

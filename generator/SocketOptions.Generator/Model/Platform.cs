namespace Sockets.Options.Generator.Model;

/// <summary>Represents an operating system with its names in tables, in C#, and in text.</summary>
/// <param name="Index">The index among all platforms.</param>
/// <param name="Key">The key in the table, which is also the name in platform attributes.</param>
/// <param name="Follows">The key whose entries apply if the table has none for this key; null for none.</param>
/// <param name="DisplayName">The name in text.</param>
/// <param name="Flag">The member of SocketPlatforms.</param>
/// <param name="Test">The expression that determines whether code runs on it.</param>
/// <param name="OldestVersion">The oldest version that .NET supports, if platform attributes can name a version.</param>
internal sealed record Platform(
    int Index, string Key, string? Follows, string DisplayName, string Flag, string Test, Version? OldestVersion)
{
    // The name, in text and in SocketPlatforms, of the key that represents several operating systems.
    private const string Apple = "Apple";

    public static Platform[] All { get; } =
    [
        new(0, "linux", null, "Linux", "Linux", "global::System.OperatingSystem.IsLinux()", null),
        new(1, "android", "linux", "Android", "Android", "global::System.OperatingSystem.IsAndroid()", null),
        new(2, "windows", null, "Windows", "Windows", "global::System.OperatingSystem.IsWindows()", new(10, 0, 14393)),
        new(3, "macos", "apple", "macOS", "MacOS", "global::System.OperatingSystem.IsMacOS()", new(14, 0)),
        // IsIOS also returns true on Mac Catalyst.
        new(
            4,
            "ios",
            "apple",
            "iOS",
            "IOS",
            "(global::System.OperatingSystem.IsIOS() && !global::System.OperatingSystem.IsMacCatalyst())",
            new(12, 2)),
        new(5, "tvos", "apple", "tvOS", "TvOS", "global::System.OperatingSystem.IsTvOS()", new(12, 2)),
        new(6, "maccatalyst", "apple", "Mac Catalyst", "MacCatalyst", "global::System.OperatingSystem.IsMacCatalyst()", new(14, 0)),
        new(7, "freebsd", null, "FreeBSD", "FreeBSD", "global::System.OperatingSystem.IsFreeBSD()", null),
    ];

    public static Platform Windows { get; } = Array.Find(All, static platform => platform.Key == "windows")!;

    /// <summary>Gets the keys that are valid in a table, including those that several operating systems follow.</summary>
    public static string[] Keys { get; } = FindKeys();

    public bool IsApple => Follows == "apple";

    /// <summary>Gets the key that the operating system of a key follows; null for none.</summary>
    public static string? FollowedBy(string key) => Find(key)?.Follows;

    /// <summary>Finds what a table has for the operating system: under its own key, else under the key that it follows.</summary>
    public TResult? Choose<TState, TResult>(TState state, Func<TState, string, TResult?> find)
        where TResult : class =>
        find(state, Key) ?? (Follows is null ? null : find(state, Follows));

    /// <summary>Returns the name in text for a key in the table.</summary>
    public static string NameOf(string key) => Find(key)?.DisplayName ?? Apple;

    /// <summary>Returns the member of SocketPlatforms for a key in the table.</summary>
    public static string FlagOf(string key) => Find(key)?.Flag ?? Apple;

    private static string[] FindKeys()
    {
        var keys = new List<string>();
        foreach (Platform platform in All)
        {
            if (platform.Follows is not null && !keys.Contains(platform.Follows))
            {
                keys.Add(platform.Follows);
            }

            keys.Add(platform.Key);
        }

        return [.. keys];
    }

    private static Platform? Find(string key)
    {
        foreach (Platform platform in All)
        {
            if (platform.Key == key)
            {
                return platform;
            }
        }

        return null;
    }
}

using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents the operating systems on which code can run.</summary>
/// <param name="Platforms">The operating systems.</param>
/// <param name="IsExplicit">Indicates whether the code names these systems, instead of excluding others.</param>
internal readonly record struct Guard(PlatformSet Platforms, bool IsExplicit)
{
    /// <summary>Gets the guard of code without any condition.</summary>
    public static Guard None => new(PlatformSet.All, false);

    public bool IsNone => Platforms.IsAll;

    public Guard And(Guard other) => new(Platforms.Intersect(other.Platforms), IsExplicit || other.IsExplicit);

    public Guard Or(Guard other) =>
        new(Without(Without(Platforms).Intersect(Without(other.Platforms))), IsExplicit && other.IsExplicit);

    /// <summary>Returns the guard of code that runs only on some systems, or only on the others.</summary>
    public static Guard On(PlatformSet platforms, bool isTrue) => isTrue ? new(platforms, true) : new(Without(platforms), false);

    /// <summary>Returns the systems that a text names.</summary>
    /// <param name="text">A text, such as <c>windows10.0.17763</c> or <c>OSX</c>.</param>
    /// <returns>The systems; null for text that names none.</returns>
    public static PlatformSet? Named(string text)
    {
        string name = text.ToUpperInvariant();
        return name.Contains("ANDROID") ? Of("android")
            : name.Contains("LINUX") ? Of("linux")
            : name.Contains("DARWIN") ? Of("macos", "ios", "tvos", "maccatalyst")
            : name.Contains("WIN") ? Of("windows")
            : name.Contains("CATALYST") ? Of("maccatalyst")
            : name.Contains("OSX") || name.Contains("MACOS") || name == "MAC" || name == "ISMAC" ? Of("macos")
            : name.Contains("FREEBSD") ? Of("freebsd")
            : name.Contains("TVOS") ? Of("tvos")
            : name.Contains("IOS") && !name.Contains("IOSTREAM") ? Of("ios", "maccatalyst")
            : name.Contains("UNIX") ? Without(Of("windows"))
            : null;
    }

    private static PlatformSet Without(PlatformSet platforms) => PlatformSet.All.Except(platforms);

    private static PlatformSet Of(params string[] keys)
    {
        PlatformSet set = default;
        foreach (Platform platform in Platform.All)
        {
            set = Array.IndexOf(keys, platform.Key) >= 0 ? set.With(platform) : set;
        }

        return set;
    }
}

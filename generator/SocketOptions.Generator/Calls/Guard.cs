using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents the operating systems on which code can run.</summary>
/// <param name="Platforms">The operating systems.</param>
/// <param name="IsExplicit">Indicates whether the code names these systems, instead of excluding others.</param>
internal readonly record struct Guard(PlatformSet Platforms, bool IsExplicit)
{
    /// <summary>Gets the oldest version of each operating system, by its index; null for any.</summary>
    private Version?[]? Since { get; init; }

    /// <summary>Gets the guard of code without any condition.</summary>
    public static Guard None => new(PlatformSet.All, false);

    public bool IsNone => Platforms.IsAll;

    public Guard And(Guard other) => new(Platforms.Intersect(other.Platforms), IsExplicit || other.IsExplicit)
    {
        Since = Combine(other, static (own, others) => own is null || others > own ? others : own),
    };

    public Guard Or(Guard other)
    {
        Guard guard = this;
        return new(Without(Without(Platforms).Intersect(Without(other.Platforms))), IsExplicit && other.IsExplicit)
        {
            Since = Combine(
                other,
                (platform, own, others) => !guard.Platforms.Contains(platform) ? others
                    : !other.Platforms.Contains(platform) ? own
                    : own is null || others is null ? null
                    : own < others ? own : others),
        };
    }

    /// <summary>Returns the oldest version of an operating system on which the code can run; null for any.</summary>
    public Version? OldestOn(Platform platform) => Since?[platform.Index];

    /// <summary>Returns the guard of code that runs only on a version of the systems, or on a later one.</summary>
    public static Guard From(PlatformSet platforms, Version version)
    {
        var since = new Version?[Platform.All.Length];
        foreach (Platform platform in Platform.All)
        {
            since[platform.Index] = platforms.Contains(platform) ? version : null;
        }

        return new(platforms, true) { Since = since };
    }

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

    private Version?[]? Combine(Guard other, Func<Version?, Version?, Version?> combine) =>
        Combine(other, (_, own, others) => combine(own, others));

    private Version?[]? Combine(Guard other, Func<Platform, Version?, Version?, Version?> combine)
    {
        if (Since is null && other.Since is null)
        {
            return null;
        }

        var since = new Version?[Platform.All.Length];
        foreach (Platform platform in Platform.All)
        {
            since[platform.Index] = combine(platform, OldestOn(platform), other.OldestOn(platform));
        }

        return since;
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

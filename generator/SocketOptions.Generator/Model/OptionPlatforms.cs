using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents the operating systems that support an option or several together, and the access that they allow.</summary>
internal readonly struct OptionPlatforms
{
    public OptionPlatforms(EquatableArray<PlatformEntry> entries)
    {
        foreach (Platform platform in Platform.All)
        {
            if (platform.Choose(entries, Find) is { } entry)
            {
                All = All.With(platform);
                Readable = entry.CanGet ? Readable.With(platform) : Readable;
                Settable = entry.CanSet ? Settable.With(platform) : Settable;
            }
        }
    }

    private OptionPlatforms(PlatformSet all, PlatformSet readable, PlatformSet settable)
    {
        All = all;
        Readable = readable;
        Settable = settable;
    }

    /// <summary>Gets the platforms that have an entry of their own or of the key that they follow.</summary>
    public PlatformSet All { get; }

    /// <summary>Gets the platforms on which the option can be read.</summary>
    public PlatformSet Readable { get; }

    /// <summary>Gets the platforms on which the option can be set.</summary>
    public PlatformSet Settable { get; }

    /// <summary>Returns the platforms that support all of several options.</summary>
    public static OptionPlatforms CommonTo(OptionRow[] options)
    {
        OptionPlatforms common = new(PlatformSet.All, PlatformSet.All, PlatformSet.All);
        foreach (OptionRow option in options)
        {
            var own = new OptionPlatforms(option.Numbers);
            common = new OptionPlatforms(
                common.All.Intersect(own.All), common.Readable.Intersect(own.Readable), common.Settable.Intersect(own.Settable));
        }

        return common;
    }

    /// <returns>The first version of an operating system with all options, if .NET supports an older one; otherwise, an empty string.</returns>
    public static string FirstVersion(Platform platform, OptionRow[] options)
    {
        string first = "";
        Version? oldest = platform.OldestVersion;
        for (int i = 0; i < options.Length && oldest is not null; i++)
        {
            string? since = platform.Choose(options[i], Since);
            if (Version.TryParse(since, out Version version) && version > oldest)
            {
                first = since!;
                oldest = version;
            }
        }

        return first;
    }

    private static string? Since(OptionRow option, string key)
    {
        foreach (NamedText since in option.Since)
        {
            if (since.Name == key)
            {
                return since.Text;
            }
        }

        return null;
    }

    private static PlatformEntry? Find(EquatableArray<PlatformEntry> entries, string key)
    {
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key)
            {
                return entry;
            }
        }

        return null;
    }
}

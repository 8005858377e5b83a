using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Where an option exists, and where what can be done with it.</summary>
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

    /// <summary>Gets the platforms that have an entry, their own or that of the key they follow.</summary>
    public PlatformSet All { get; }

    /// <summary>Gets those on which the option can be read.</summary>
    public PlatformSet Readable { get; }

    /// <summary>Gets those on which it can be set.</summary>
    public PlatformSet Settable { get; }

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

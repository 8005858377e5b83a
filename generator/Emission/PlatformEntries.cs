using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Finds what a row says of an operating system.</summary>
internal static class PlatformEntries
{
    private const string Architecture = "global::System.Runtime.InteropServices.Architecture.";
    private const string ProcessArchitecture = "global::System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture";

    public static bool Exists(EquatableArray<PlatformEntry> entries, Platform platform) =>
        Find(entries, platform.Key) is not null || Find(entries, platform.Follows) is not null;

    /// <returns>The platforms that have an entry, their own or that of the key they follow.</returns>
    public static List<Platform> Platforms(EquatableArray<PlatformEntry> entries)
    {
        var platforms = new List<Platform>(Platform.All.Length);
        foreach (Platform platform in Platform.All)
        {
            if (Exists(entries, platform))
            {
                platforms.Add(platform);
            }
        }

        return platforms;
    }

    /// <returns>Those platforms whose entry fits.</returns>
    public static List<Platform> Platforms(EquatableArray<PlatformEntry> entries, Func<PlatformEntry, bool> fits)
    {
        List<Platform> platforms = Platforms(entries);
        platforms.RemoveAll(platform => !fits(Find(entries, platform.Key) ?? Find(entries, platform.Follows)!));
        return platforms;
    }

    /// <returns>The text of the entry for a platform, or an expression that chooses by architecture; null for none.</returns>
    public static string? Choose(EquatableArray<PlatformEntry> entries, Platform platform, Func<PlatformEntry, string> text) =>
        Choose(entries, platform.Key, text) ?? (platform.Follows is null ? null : Choose(entries, platform.Follows, text));

    /// <returns>The same for the entries under a key, and for no others.</returns>
    public static string? Choose(EquatableArray<PlatformEntry> entries, string key, Func<PlatformEntry, string> text)
    {
        string? chosen = null;
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key && entry.Architecture is null)
            {
                chosen = text(entry);
            }
        }

        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key && entry.Architecture is not null && text(entry) is string special && special != chosen)
            {
                chosen = $"{Test(entry.Architecture)} ? {special} : {chosen}";
            }
        }

        return chosen;
    }

    private static PlatformEntry? Find(EquatableArray<PlatformEntry> entries, string? key)
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

    private static string Test(string architecture) => $"{ProcessArchitecture} == {Architecture}" + architecture switch
    {
        "riscv64" => "RiscV64",
        "loongarch64" => "LoongArch64",
        _ => char.ToUpperInvariant(architecture[0]) + architecture.Substring(1),
    };
}

using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the attributes by which the platform analyzer (CA1416) knows where an option exists.</summary>
internal static class PlatformAttributes
{
    /// <summary>Writes where the option exists as it has to be.</summary>
    public static void Write(IndentedWriter writer, OptionRow option, Func<PlatformEntry, bool> fits) =>
        Write(writer, option, PlatformEntries.Platforms(option.Numbers, fits));

    /// <summary>Writes where an accessor of a property works, if that is not everywhere that the option exists.</summary>
    public static void WriteAccessor(IndentedWriter writer, OptionRow option, Func<PlatformEntry, bool> fits)
    {
        List<Platform> platforms = PlatformEntries.Platforms(option.Numbers, fits);
        if (platforms.Count != PlatformEntries.Platforms(option.Numbers).Count)
        {
            Write(writer, option, platforms);
        }
    }

    private static void Write(IndentedWriter writer, OptionRow option, List<Platform> platforms)
    {
        // Naming some operating systems rules out all others, so what exists on every one may name none; where an old
        // version lacks it, the analyzer wants that ruled out first.
        bool isEverywhere = platforms.Count == Platform.All.Length;
        foreach (Platform platform in platforms)
        {
            string version = FirstVersion(option, platform);
            if (!isEverywhere)
            {
                writer.WriteLine($"[global::System.Runtime.Versioning.SupportedOSPlatform(\"{platform.Key}{version}\")]");
            }
            else if (version.Length > 0)
            {
                writer.WriteLine($"[global::System.Runtime.Versioning.UnsupportedOSPlatform(\"{platform.Key}\")]");
                writer.WriteLine($"[global::System.Runtime.Versioning.SupportedOSPlatform(\"{platform.Key}{version}\")]");
            }
        }
    }

    /// <returns>The version that first has the option, if .NET runs on an older one too; else an empty string.</returns>
    private static string FirstVersion(OptionRow option, Platform platform)
    {
        if (platform.OldestVersion is null)
        {
            return "";
        }

        string? since = Since(option, platform.Key) ?? Since(option, platform.Follows);
        return Version.TryParse(since, out Version version) && version > platform.OldestVersion ? since! : "";
    }

    private static string? Since(OptionRow option, string? key)
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
}

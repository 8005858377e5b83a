using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the attributes that specify for the platform analyzer (CA1416) where an option exists.</summary>
internal static class PlatformAttributes
{
    public static void Write(IndentedWriter writer, OptionRow option, PlatformSet platforms)
    {
        foreach (Platform platform in Platform.All)
        {
            if (!platforms.Contains(platform))
            {
                continue;
            }

            string version = FirstVersion(option, platform);

            // Attributes for some operating systems exclude all others, so an option of every operating system has none. The
            // analyzer requires an attribute that excludes the old versions without the option first.
            if (!platforms.IsAll)
            {
                WriteSupported(writer, platform, version);
            }
            else if (version.Length > 0)
            {
                writer.WriteLine($"[global::System.Runtime.Versioning.UnsupportedOSPlatform(\"{platform.Key}\")]");
                WriteSupported(writer, platform, version);
            }
        }
    }

    private static void WriteSupported(IndentedWriter writer, Platform platform, string version) =>
        writer.WriteLine($"[global::System.Runtime.Versioning.SupportedOSPlatform(\"{platform.Key}{version}\")]");

    /// <returns>The first version with the option, if .NET supports an older one; otherwise, an empty string.</returns>
    private static string FirstVersion(OptionRow option, Platform platform)
    {
        if (platform.OldestVersion is null)
        {
            return "";
        }

        string? since = platform.Choose(option, Since);
        return Version.TryParse(since, out Version version) && version > platform.OldestVersion ? since! : "";
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
}

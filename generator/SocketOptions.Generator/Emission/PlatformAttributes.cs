using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the attributes that specify for the platform analyzer (CA1416) where an option exists, or several together.</summary>
internal static class PlatformAttributes
{
    /// <summary>Writes the attributes of an accessor if they differ from those of its property.</summary>
    public static void WriteForAccessor(
        IndentedWriter writer, OptionRow[] options, PlatformSet ofProperty, PlatformSet ofAccessor)
    {
        if (ofAccessor.Count != ofProperty.Count)
        {
            Write(writer, options, ofAccessor);
        }
    }

    public static void Write(IndentedWriter writer, OptionRow[] options, PlatformSet platforms)
    {
        foreach (Platform platform in Platform.All)
        {
            // Without any attribute, the analyzer would expect the member on every operating system.
            if (platforms.IsEmpty)
            {
                WriteUnsupported(writer, platform);
            }

            if (!platforms.Contains(platform))
            {
                continue;
            }

            string version = OptionPlatforms.FirstVersion(platform, options);

            // Attributes for some operating systems exclude all others, so an option of every operating system has none. The
            // analyzer requires an attribute that excludes the old versions without the option first.
            if (!platforms.IsAll)
            {
                WriteSupported(writer, platform, version);
            }
            else if (version.Length > 0)
            {
                WriteUnsupported(writer, platform);
                WriteSupported(writer, platform, version);
            }
        }
    }

    private static void WriteUnsupported(IndentedWriter writer, Platform platform) =>
        writer.WriteLine($"[global::System.Runtime.Versioning.UnsupportedOSPlatform(\"{platform.Key}\")]");

    private static void WriteSupported(IndentedWriter writer, Platform platform, string version) =>
        writer.WriteLine($"[global::System.Runtime.Versioning.SupportedOSPlatform(\"{platform.Key}{version}\")]");
}

using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Replacements;

/// <summary>
/// Determines the condition that code must check before it uses a member, as the platform analyzer (CA1416) requires.
/// </summary>
internal static class MemberGuard
{
    private const string TestPrefix = "OperatingSystem.";

    /// <param name="options">The options of the member.</param>
    /// <param name="platforms">The operating systems that support the access.</param>
    /// <param name="meant">The operating systems that the code means.</param>
    /// <param name="known">The operating systems on which the code runs, by the conditions that the analyzer knows.</param>
    /// <returns>The condition; an empty string if the code checks enough; null if no condition is right.</returns>
    public static string? Find(OptionRow[] options, PlatformSet platforms, List<Platform> meant, Guard known)
    {
        var conditions = new List<string>();
        foreach (Platform platform in platforms.IsAll ? Platform.All : [])
        {
            // The attributes exclude the old versions only.
            if (known.Platforms.Contains(platform) && !HasVersion(options, platform, known))
            {
                string newer = Test(platform, OptionPlatforms.FirstVersion(platform, options));
                bool isOnly = known.IsExplicit && known.Platforms.Count == 1;
                conditions.Add(isOnly ? newer : $"!{Test(platform, "")} || {newer}");
            }
        }

        if (platforms.IsAll)
        {
            return conditions.Count > 1 ? $"({string.Join(") && (", conditions)})" : string.Concat(conditions);
        }

        if (known.IsExplicit && known.Platforms.Except(platforms).IsEmpty && HaveVersions(options, known))
        {
            return "";
        }

        foreach (Platform platform in meant)
        {
            if (platforms.Contains(platform))
            {
                conditions.Add(Test(platform, OptionPlatforms.FirstVersion(platform, options)));
            }
        }

        return conditions.Count == 0 ? null : string.Join(" || ", conditions);
    }

    private static bool HaveVersions(OptionRow[] options, Guard known)
    {
        foreach (Platform platform in Platform.All)
        {
            if (known.Platforms.Contains(platform) && !HasVersion(options, platform, known))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasVersion(OptionRow[] options, Platform platform, Guard known) =>
        !Version.TryParse(OptionPlatforms.FirstVersion(platform, options), out Version required) || known.OldestOn(platform) >= required;

    private static string Test(Platform platform, string version)
    {
        string test = platform.Test.Replace("global::", "");
        if (version.Length == 0)
        {
            return test;
        }

        // The check of a version includes that of the system.
        int start = test.IndexOf(TestPrefix, StringComparison.Ordinal) + TestPrefix.Length;
        string name = test.Substring(start, test.IndexOf('(', start) - start);
        return $"System.{TestPrefix}{name}VersionAtLeast({version.Replace(".", ", ")})";
    }
}

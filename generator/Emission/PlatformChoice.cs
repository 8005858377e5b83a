using System.Text;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Emission;

/// <summary>Something that may differ from one operating system to the next.</summary>
internal static class PlatformChoice
{
    /// <returns>The different texts, each with the test for where it holds; the last is for what remains, without one.</returns>
    public static List<(string? Test, string Text)> Cases(EquatableArray<PlatformEntry> entries, Func<PlatformEntry, string> text)
    {
        if (IsSameForAll(entries, text))
        {
            return [(null, text(entries[0]))];
        }

        List<(string Text, List<Platform> Platforms)> groups = Group(entries, text);
        int widest = 0;
        for (int i = 1; i < groups.Count; i++)
        {
            widest = groups[i].Platforms.Count > groups[widest].Platforms.Count ? i : widest;
        }

        var cases = new List<(string? Test, string Text)>(groups.Count);
        for (int i = 0; i < groups.Count; i++)
        {
            if (i != widest)
            {
                cases.Add((Test(groups[i].Platforms), groups[i].Text));
            }
        }

        cases.Add((null, groups[widest].Text));
        return cases;
    }

    /// <summary>Writes a choice as an expression.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="separator">What parts the operands: a space, or a line break where they are long.</param>
    /// <param name="writeOperand">Writes the operand for the text of a case.</param>
    public static void Write(
        IndentedWriter writer, List<(string? Test, string Text)> cases, string separator, Action<string> writeOperand)
    {
        foreach ((string? test, string text) in cases)
        {
            if (test is not null)
            {
                writer.Write($"{test}{separator}? ");
            }

            writeOperand(text);
            if (test is not null)
            {
                writer.Write($"{separator}: ");
            }
        }
    }

    private static bool IsSameForAll(EquatableArray<PlatformEntry> entries, Func<PlatformEntry, string> text)
    {
        string first = text(entries[0]);
        for (int i = 1; i < entries.Count; i++)
        {
            if (text(entries[i]) != first)
            {
                return false;
            }
        }

        return true;
    }

    private static List<(string Text, List<Platform> Platforms)> Group(
        EquatableArray<PlatformEntry> entries, Func<PlatformEntry, string> text)
    {
        var groups = new List<(string Text, List<Platform> Platforms)>(1);
        foreach (Platform platform in Platform.All)
        {
            if (PlatformEntries.Choose(entries, platform, text) is string onPlatform)
            {
                int index = groups.FindIndex(group => group.Text == onPlatform);
                if (index < 0)
                {
                    index = groups.Count;
                    groups.Add((onPlatform, []));
                }

                groups[index].Platforms.Add(platform);
            }
        }

        return groups;
    }

    private static string Test(List<Platform> platforms)
    {
        var keys = new StringBuilder();
        var tests = new StringBuilder();
        foreach (Platform platform in platforms)
        {
            keys.Append(keys.Length > 0 ? " " : "").Append(platform.Key);
            tests.Append(tests.Length > 0 ? " || " : "").Append(platform.Test);
        }

        return keys.ToString() switch
        {
            "linux android" => "global::Sockets.Options.PlatformValue.IsLinuxOrAndroid",
            "macos ios tvos maccatalyst" => "global::Sockets.Options.PlatformValue.IsApple",
            _ => tests.ToString(),
        };
    }
}

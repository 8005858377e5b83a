using System.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Emission;

/// <summary>Represents a text that can differ between operating systems.</summary>
/// <param name="entries">The entries of a row.</param>
/// <param name="common">The text of the row.</param>
/// <param name="own">Returns the text of an entry; null for that of the row.</param>
internal readonly struct PlatformChoice(
    EquatableArray<PlatformEntry> entries, string common, Func<PlatformEntry, string?> own)
{
    private const string Architecture = "global::System.Runtime.InteropServices.Architecture.";
    private const string ProcessArchitecture = "global::System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture";

    /// <returns>The different texts, of which the last has no condition.</returns>
    public PlatformCase[] Cases()
    {
        if (CommonText() is string text)
        {
            return [new(null, text)];
        }

        List<Group> groups = Groups();
        int widest = 0;
        for (int i = 1; i < groups.Count; i++)
        {
            widest = groups[i].Platforms.Count > groups[widest].Platforms.Count ? i : widest;
        }

        var cases = new PlatformCase[groups.Count];
        int count = 0;
        foreach (Group group in groups)
        {
            if (group != groups[widest])
            {
                cases[count++] = new(Condition(group.Platforms), group.Text);
            }
        }

        cases[count] = new(null, groups[widest].Text);
        return cases;
    }

    /// <summary>Writes the choice as an expression.</summary>
    public void Write(IndentedWriter writer)
    {
        foreach (PlatformCase choice in Cases())
        {
            choice.WriteCondition(writer, " ");
            writer.Write(choice.Text);
            choice.WriteAlternative(writer, " ");
        }
    }

    /// <returns>The text for a key, or an expression that selects it by architecture; null for no entry.</returns>
    public string? TextOf(string key)
    {
        string? chosen = null;
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key && entry.Architecture is null)
            {
                chosen = TextOf(entry);
            }
        }

        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key
                && entry.Architecture is string architecture
                && TextOf(entry) is string special
                && special != chosen)
            {
                chosen = $"{ProcessArchitecture} == {Architecture}{NameOf(architecture)} ? {special} : {chosen}";
            }
        }

        return chosen;
    }

    private string TextOf(PlatformEntry entry) => own(entry) ?? common;

    private string? CommonText()
    {
        string first = TextOf(entries[0]);
        for (int i = 1; i < entries.Count; i++)
        {
            if (TextOf(entries[i]) != first)
            {
                return null;
            }
        }

        return first;
    }

    private List<Group> Groups()
    {
        var groups = new List<Group>();
        foreach (Platform platform in Platform.All)
        {
            if (platform.Choose(this, static (choice, key) => choice.TextOf(key)) is not { } text)
            {
                continue;
            }

            Group? group = groups.Find(group => group.Text == text);
            if (group is null)
            {
                group = new Group(text);
                groups.Add(group);
            }

            group.Platforms = group.Platforms.With(platform);
        }

        return groups;
    }

    private static string Condition(PlatformSet platforms)
    {
        var keys = new StringBuilder();
        var tests = new StringBuilder();
        foreach (Platform platform in Platform.All)
        {
            if (platforms.Contains(platform))
            {
                keys.Append(keys.Length > 0 ? " " : "").Append(platform.Key);
                tests.Append(tests.Length > 0 ? " || " : "").Append(platform.Test);
            }
        }

        return keys.ToString() switch
        {
            "linux android" => "global::Sockets.Options.PlatformValue.IsLinuxOrAndroid",
            "macos ios tvos maccatalyst" => "global::Sockets.Options.PlatformValue.IsApple",
            _ => tests.ToString(),
        };
    }

    private static string NameOf(string architecture) => architecture switch
    {
        "riscv64" => "RiscV64",
        "loongarch64" => "LoongArch64",
        _ => char.ToUpperInvariant(architecture[0]) + architecture.Substring(1),
    };

    /// <summary>Represents the platforms on which a text applies.</summary>
    private sealed class Group(string text)
    {
        public string Text { get; } = text;

        public PlatformSet Platforms { get; set; }
    }
}

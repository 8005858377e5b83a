using System.Text.RegularExpressions;
using Tests.Shared;

namespace Build.Tests.English;

/// <summary>A word or pattern of forbidden-words.txt, and the words to use instead.</summary>
internal sealed record ForbiddenWord(Regex Pattern, string Instead)
{
    private const string File = "tests/SocketOptions.Build.Tests/English/forbidden-words.txt";

    /// <summary>Gets the patterns for all texts.</summary>
    public static IReadOnlyList<ForbiddenWord> Everywhere { get; } = Load("everywhere");

    /// <summary>Gets the patterns for the short texts of the table, where fewer words are ambiguous.</summary>
    public static IReadOnlyList<ForbiddenWord> InTable { get; } = Load("table");

    /// <summary>Describes each place in a text where a word is forbidden.</summary>
    public static IEnumerable<string> Find(string text, IEnumerable<ForbiddenWord> words) =>
        from word in words
        from match in word.Pattern.Matches(text)
        select $"'{match.Value}', not {word.Instead}: {text}";

    private static ForbiddenWord[] Load(string section) =>
    [
        .. Repository.Read(File)
            .Split($"[{section}]\n")[1]
            .Split("\n[")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t'))
            .Select(static parts => new ForbiddenWord(new Regex(parts[0], RegexOptions.CultureInvariant), parts[1])),
    ];
}

using System.Text.RegularExpressions;
using Tests.Shared;

namespace Build.Tests.English;

/// <summary>
/// The prose in a file: comments and messages of code, comments of tests, YAML, scripts and projects, Markdown without its
/// code, descriptions in the schema.
/// </summary>
internal sealed partial record ProseFile(string Path, IReadOnlyList<string> Texts)
{
    private static readonly string[] s_folders = ["runtime", "generator", "samples", "build/tools"];

    public static IReadOnlyList<ProseFile> All { get; } =
    [
        .. s_folders.SelectMany(static folder => FilesIn(folder, "*.cs", SearchOption.AllDirectories))
            .Concat(FilesIn("", "*.md", SearchOption.TopDirectoryOnly))
            .Concat(FilesIn("build/docs", "*.md", SearchOption.TopDirectoryOnly))
            .Concat(FilesIn("samples", "*.md", SearchOption.AllDirectories))
            .Concat(FilesIn("samples", "*.csproj", SearchOption.AllDirectories))
            .Concat(FilesIn("samples", "*.yaml", SearchOption.AllDirectories))
            .Concat(FilesIn("build/tools", "*.yaml", SearchOption.AllDirectories))
            .Concat(FilesIn("build/legs", "*", SearchOption.AllDirectories))
            .Append("options.yaml")
            .Append("options.schema.json")
            .Select(static path => new ProseFile(path, TextsOf(Repository.Read(path), System.IO.Path.GetExtension(path))))
            // The texts of tests are also input of the code under test, so only their comments are read.
            .Concat(FilesIn("tests", "*.cs", SearchOption.AllDirectories)
                .Select(static path => new ProseFile(path, Normalize(Comments(Repository.Read(path)))))),
    ];

    public static IReadOnlyList<string> TextsOf(string text, string extension)
    {
        IEnumerable<string> texts = extension switch
        {
            ".cs" => Comments(text).Concat(Messages().Matches(text).Select(static match => Hole().Replace(match.Groups["text"].Value, "X"))),
            ".md" => ParagraphBreak().Split(CodeBlock().Replace(text, "\n\n")),
            ".csproj" => XmlComment().Matches(text).Select(static match => match.Groups["text"].Value),
            ".yaml" or ".sh" or "" => HashComment().Matches(text).Select(static match => HashMark().Replace(match.Value, " ")),
            _ => Description().Matches(text).Select(static match => match.Groups["text"].Value),
        };
        return Normalize(texts);
    }

    private static string[] Normalize(IEnumerable<string> texts) =>
        [.. texts.Select(static prose => Spaces().Replace(Code().Replace(prose, "X"), " ").Trim()).Where(static prose => prose.Length > 0)];

    // Lines of one comment are one text, and each element of documentation is one of its own.
    private static IEnumerable<string> Comments(string text) =>
        from match in Comment().Matches(text)
        let lines = CommentMark().Replace(match.Value, " ")
        from part in Element().Split(Reference().Replace(CodeElement().Replace(lines, "X"), "X"))
        select part;

    private static IEnumerable<string> FilesIn(string folder, string pattern, SearchOption option) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, option)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(^[ \t]*///?[^\n]*\n?)+", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[ \t]*///?", RegexOptions.Multiline)]
    private static partial Regex CommentMark();

    [GeneratedRegex("<!--(?<text>.*?)-->", RegexOptions.Singleline)]
    private static partial Regex XmlComment();

    [GeneratedRegex(@"(^[ \t]*#(?!!)[^\n]*\n?)+", RegexOptions.Multiline)]
    private static partial Regex HashComment();

    [GeneratedRegex(@"^[ \t]*#", RegexOptions.Multiline)]
    private static partial Regex HashMark();

    [GeneratedRegex("<code>.*?</code>|<c>.*?</c>", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex("</?(see|paramref|typeparamref|inheritdoc|content)[^>]*>")]
    private static partial Regex Reference();

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Element();

    // A message has at least two words. What has other signs of code is a piece of generated code.
    [GeneratedRegex("""(?<!\\)"(?<text>[^"\\\n;=<>]*[A-Za-z'}\])]{2,} [A-Za-z]{2,}[^"\\\n;=<>]*)"(?!")""")]
    private static partial Regex Messages();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```|^    .*?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\n\s*\n|\n[ \t]*(?:-|\*|\d+\.) |\n\||\|")]
    private static partial Regex ParagraphBreak();

    [GeneratedRegex("\"(?:description|title)\": \"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Description();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

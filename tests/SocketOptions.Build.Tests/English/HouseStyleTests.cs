using System.Text.RegularExpressions;
using Tests.Shared;

namespace Build.Tests.English;

/// <summary>The texts that users read follow the house style in CONTRIBUTING.md.</summary>
internal sealed class HouseStyleTests
{
    private static IEnumerable<TestCaseData> Rows =>
        TableRow.All.Concat(TableRow.Excluded).Concat(TableRow.Composites).Select((row, index) => new TestCaseData(row).SetArgDisplayNames($"{row.Text("level")}/{row.Text("name") ?? row.Property} {index}"));

    private static IEnumerable<string> Files => ProseFile.All.Select(static file => file.Path);

    [TestCaseSource(nameof(Rows))]
    public void TextsOfARow_HaveNoForbiddenWord(TableRow row) =>
        Assert.That(TextsOf(row).SelectMany(text => ForbiddenWord.Find(text, ForbiddenWord.Everywhere.Concat(ForbiddenWord.InTable))), Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void TextsOfAFile_HaveNoForbiddenWord(string path) => Assert.That(
        ProseFile.All.Single(file => file.Path == path).Texts.SelectMany(text => ForbiddenWord.Find(text, ForbiddenWord.Everywhere)),
        Is.Empty);

    [Test]
    public void EveryKindOfFile_HasTexts() => Assert.That(
        ProseFile.All.Where(static file => file.Texts.Count > 0).Select(static file => Path.GetExtension(file.Path)).Distinct(),
        Is.EquivalentTo([".cs", ".md", ".json", ".yaml", ".csproj", ".sh", ""]));

    [TestCase("/// <summary>Tells how many bytes came.</summary>", ".cs", 3)]
    [TestCase("throw new ArgumentException(\"A list has to stand here.\");", ".cs", 2)]
    [TestCase("// The <c>what</c> of `who` is code.", ".cs", 0)]
    [TestCase("What a kernel cannot take is refused.\n\n```\nwhat you want\n```\n", ".md", 3)]
    [TestCase("{ \"description\": \"Whatever comes.\", \"pattern\": \"to what\" }", ".json", 2)]
    [TestCase("# The kernel takes it.\nkey: takes # says\n", ".yaml", 1)]
    [TestCase("#!/usr/bin/env bash\n# Nobody\n# comes.\ncode\n", "", 3)]
    [TestCase("<Project>\n  <!-- In your\n  project -->\n</Project>", ".csproj", 1)]
    public void ForbiddenWords_AreFound(string text, string extension, int count) => Assert.That(
        ProseFile.TextsOf(text, extension).SelectMany(prose => ForbiddenWord.Find(prose, ForbiddenWord.Everywhere)).ToArray(),
        Has.Length.EqualTo(count));

    [TestCaseSource(nameof(Rows))]
    public void Descriptions_AreSentences(TableRow row)
    {
        if (row.Text("doc") is { } doc)
        {
            Assert.That(doc, Does.Match(new Regex("^[A-Z].*[.)]$")));
        }
    }

    /// <remarks>The generator composes summaries from these beginnings. A verb is in the third person.</remarks>
    [TestCaseSource(nameof(Rows))]
    public void Descriptions_BeginAsTheGeneratorExpects(TableRow row)
    {
        if (row.Text("doc") is { } doc)
        {
            bool isMethod = row.Text("access") == "set" || row.Text("clears") == "true" || doc.StartsWith("Gets ", StringComparison.Ordinal);
            Assert.That(doc, Does.Match(isMethod ? "^(The|An?|Indicates whether|[A-Z][a-z]+s) " : "^(The|An?|Indicates whether|[A-Z][a-z]+[^s]s) "));
            if (row.Text("type") == "bool" && !isMethod)
            {
                Assert.That(doc, Does.StartWith("Indicates whether "));
            }
        }
    }

    private static IEnumerable<string> TextsOf(TableRow row) =>
        new[] { "doc", "default", "needs", "unseen", "reason" }
            .Select(row.Text)
            .OfType<string>()
            .Concat(row.Entries("errors").Concat(row.Entries("unverified")).Select(static entry => entry.Value));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>
/// The examples of the guide to migration: the code of each call is reported, and the code after it is the output of the fix.
/// </summary>
/// <remarks>
/// The code before is read from the page. Outside CI, the test writes the rest of the example, as the build writes the reference.
/// </remarks>
internal sealed partial class MigrationGuideTests
{
    private const string Guide = "build/docs/migrating-from-raw-calls.md";
    private const string Place = "        // The code of the example\n";
    private const string Indentation = "        ";
    private const int FrequentCalls = 20;

    [Test]
    public async Task Examples_AreTheOutputOfTheFix()
    {
        string page = Repository.Read(Guide);
        int start = page.IndexOf("\n## ", StringComparison.Ordinal);
        string[] context = Block().Match(page[..start]).Groups["code"].Value.Split(Place);
        Match[] examples = Pair().Matches(page[start..]).ToArray();
        string[] before = [.. examples.Select((example, index) => Document(context, index, example.Groups["before"].Value))];
        ILookup<string, Diagnostic> diagnostics =
            (await RawCallAnalysis.OfDocumentsAsync(before)).ToLookup(static diagnostic => diagnostic.Location.SourceTree!.FilePath);
        string[] after = await CallFix.AllOfAsync(before);
        string[] fresh = [.. examples.Select((example, index) => Example(
            example,
            [.. diagnostics[$"/project/Source{index}.cs"].Select(static diagnostic => diagnostic.Descriptor)],
            after[index] == before[index] ? null : Content(context, index, after[index])))];
        int next = 0;
        string freshPage = page[..start] + Pair().Replace(page[start..], _ => fresh[next++]);

        Assert.That(examples, Has.Length.AtLeast(FrequentCalls));
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Guide), freshPage);
        }

        using (Assert.EnterMultipleScope())
        {
            // All code after a call compiles, and is right.
            Assert.That(
                await RawCallAnalysis.OfDocumentsAsync([.. Pair().Matches(freshPage[start..]).Select((example, index) =>
                    "using Sockets.Options;\n" + Document(context, index, example.Groups["after"].Value))]),
                Is.Empty);
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.That(page, Is.EqualTo(freshPage), $"Run this test without CI, and commit {Guide}.");
            }
        }
    }

    private static string Example(Match example, ImmutableArray<DiagnosticDescriptor> descriptors, string? after)
    {
        Assert.That(example.Groups["text"].Value, Does.Not.Contain("\n#"), "An example has two blocks.");
        Assert.That(descriptors, Is.Not.Empty, example.Value);
        string reports = string.Join(", ", descriptors
            .Distinct()
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(static descriptor => $"[{descriptor.Id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}]({descriptor.Id}.md)"));
        string replacement = after ?? example.Groups["after"].Value;
        Assert.That(replacement, Is.Not.Empty, $"There is no code fix, and {Guide} does not contain the code afterwards: {example.Value}");
        return $"""
            ```csharp
            {example.Groups["before"].Value}```

            {reports}. {(after is null ? "There is no code fix. Write instead:" : "The code fix writes:")}

            ```csharp
            {replacement}```

            """;
    }

    private static string Document(string[] context, int index, string code) =>
        RawCallAnalysis.Usings + Head(context, index) + LineWithContent().Replace(code, Indentation) + context[1];

    /// <summary>Returns the code that is at the place of an example.</summary>
    private static string Content(string[] context, int index, string document)
    {
        string head = Head(context, index);
        int start = document.IndexOf(head, StringComparison.Ordinal) + head.Length;
        string code = document[start..document.LastIndexOf(context[1], StringComparison.Ordinal)];
        return code.Replace("\n" + Indentation, "\n", StringComparison.Ordinal)[Indentation.Length..];
    }

    // The documents are one compilation.
    private static string Head(string[] context, int index) =>
        context[0].Replace("class Example", $"class Example{index}", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(?<code>[^`]*)```\n")]
    private static partial Regex Block();

    [GeneratedRegex("```csharp\n(?<before>[^`]*)```\n(?<text>(?:(?!```).)*)```csharp\n(?<after>[^`]*)```\n", RegexOptions.Singleline)]
    private static partial Regex Pair();

    [GeneratedRegex("^(?=.)", RegexOptions.Multiline)]
    private static partial Regex LineWithContent();
}

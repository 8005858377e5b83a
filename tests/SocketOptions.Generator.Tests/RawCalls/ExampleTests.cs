using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>Files of calls in many spellings. The comment at the end of a line is the diagnostic; all other lines are right.</summary>
internal sealed partial class ExampleTests
{
    [TestCase("Precision")]
    [TestCase("Spellings")]
    [TestCase("Structures")]
    [TestCase("Systems")]
    public async Task Lines_HaveTheirDiagnostics(string file)
    {
        string code = Repository.Read($"tests/SocketOptions.Generator.Tests/RawCalls/{file}.txt");
        int firstLine = RawCallAnalysis.Usings.Count(static c => c == '\n');
        IEnumerable<string> expected = code.Split('\n')
            .Select(static (text, index) => (Id: Expectation().Match(text).Groups[1].Value, Line: index + 1))
            .Where(static line => line.Id.Length > 0)
            .Select(static line => $"{line.Line}: {line.Id}");
        IEnumerable<string> actual = (await RawCallAnalysis.OfAsync(code))
            .Select(static diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line))
            .OrderBy(static diagnostic => diagnostic.Line)
            .Select(diagnostic => $"{diagnostic.Line - firstLine + 1}: {diagnostic.Id}");
        Assert.That(actual, Is.EqualTo(expected));
    }

    [GeneratedRegex(@"// (SOCKOPT\d+)")]
    private static partial Regex Expectation();
}

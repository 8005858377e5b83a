using System.Text.RegularExpressions;
using Tests.Shared;

namespace Build.Tests;

/// <summary>The names of all tests have one form: the subject, and its behavior.</summary>
internal sealed partial class TestNameTests
{
    [GeneratedRegex(@"^ *\[Test(?:Case|CaseSource)?\b.*?^ *public [^(\n]*?(\w+)(?:<\w+>)?\(", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Test { get; }

    private static IEnumerable<string> Names =>
        from file in Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
        from Match test in Test.Matches(File.ReadAllText(file))
        select test.Groups[1].Value;

    [Test]
    public void Name_IsSubjectAndBehavior() => Assert.That(
        Names, Is.Not.Empty.And.All.Match("^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)+$"));
}

using Tests.Shared;

namespace Build.Tests;

internal sealed class ContributingTests
{
    private static readonly string[] s_example =
        [.. Repository.Read("CONTRIBUTING.md").Split('\n')
            .SkipWhile(line => line != "       - name: TCP_USER_TIMEOUT")
            .TakeWhile(line => line.Length > 0)
            .Select(line => line[5..].Split('#')[0].Trim(' ', '"'))];

    [Test]
    public void ExampleOfAnOption_IsARowOfTheTable()
    {
        string row = Repository.Read("options.yaml").Split("\n\n").Single(row => row.Contains(s_example[0] + "\n", StringComparison.Ordinal));
        Assert.That(s_example, Has.Length.GreaterThan(10).And.All.Matches((string? line) => row.Contains(line!, StringComparison.Ordinal)));
    }
}

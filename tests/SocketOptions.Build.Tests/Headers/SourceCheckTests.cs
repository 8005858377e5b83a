using HeaderCheck;
using HeaderCheck.Checks;
using HeaderCheck.Headers;

namespace Build.Tests.Headers;

/// <summary>A set of headers that could not be read as it should be does not pass for one without faults.</summary>
public sealed class SourceCheckTests
{
    [TestCase(0, 1)]
    [TestCase(SourceCheck.LeastNames - 1, 1)]
    [TestCase(SourceCheck.LeastNames, 0)]
    public void SetWithFewNames_IsAFault(int names, int faults) =>
        Assert.That(Check([.. Enumerable.Range(0, names).Select(i => $"SO_{i}")]).Count(), Is.EqualTo(faults));

    [Test]
    public void NamesUnlikeThoseOfOptions_DoNotCount() => Assert.That(
        Check([.. Enumerable.Range(0, SourceCheck.LeastNames).Select(i => $"E{i}")]).Select(fault => fault.Message),
        Is.EqualTo(["The set contains 0 names like those of options; the minimum is 100."]));

    private static IEnumerable<Fault> Check(string[] names)
    {
        HeaderSet headers = new(
            "test",
            names.ToDictionary(name => name, _ => 1L),
            names.ToDictionary(name => name, _ => "linux/in.h"),
            Unread: new Dictionary<string, string>(),
            Numberless: []);
        return SourceCheck.Run(new[] { headers }.ToLookup(_ => new Platform("linux", "x64")));
    }
}

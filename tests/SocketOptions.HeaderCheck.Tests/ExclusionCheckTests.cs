using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Tests;

/// <summary>What is excluded is there, unless it is excluded for not being there.</summary>
public sealed class ExclusionCheckTests
{
    [TestCase("SO_EE_CODE", false)]
    [TestCase("SO_EE_*", false)]
    [TestCase("SO_DELEGATED", true)]
    public void An_exclusion_that_says_whether_headers_show_it_is_no_fault(string name, bool isHidden) =>
        Assert.That(Check(name, isHidden, "linux"), Is.Empty);

    [TestCase("SO_EF_*", "linux")]
    [TestCase("SO_EE_CODE", "windows")]
    public void An_exclusion_of_nothing_is_a_fault(string name, string system) => Assert.That(
        Check(name, isHidden: false, system),
        Is.EqualTo([$"{name} {system}: The name is excluded, but no header defines it."]));

    [Test]
    public void Each_system_of_an_exclusion_counts() => Assert.That(
        Check("SO_EE_*", isHidden: false, "linux", "windows"),
        Is.EqualTo(["SO_EE_* windows: The name is excluded, but no header defines it."]));

    [Test]
    public void An_exclusion_of_what_headers_hide_is_a_fault_where_they_do_not() => Assert.That(
        Check("SO_EE_CODE", isHidden: true, "linux"),
        Is.EqualTo(["SO_EE_CODE linux: The name is excluded as hidden, but a header defines it."]));

    private static IEnumerable<string> Check(string name, bool isHidden, params string[] systems)
    {
        HeaderSet headers = new(
            "test",
            new Dictionary<string, long> { ["SO_EE_CODE"] = 1 },
            new Dictionary<string, string> { ["SO_EE_CODE"] = "linux/errqueue.h" },
            Unread: new Dictionary<string, string>(),
            Numberless: []);
        Exclusion exclusion = new(name, systems.ToDictionary(system => system), isHidden);
        return ExclusionCheck
            .Run([exclusion], new[] { headers }.ToLookup(_ => new Platform("linux", "x64")))
            .Select(fault => $"{fault.Subject} {fault.Platform.System}: {fault.Message}");
    }
}

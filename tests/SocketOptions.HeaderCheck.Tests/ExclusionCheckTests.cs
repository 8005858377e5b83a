using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Tests;

/// <summary>What is excluded is there, unless it is excluded for not being there.</summary>
public sealed class ExclusionCheckTests
{
    [TestCase("SO_EE_CODE", "values in records")]
    [TestCase("SO_EE_*", "values in records")]
    [TestCase("SO_DELEGATED", "private to the system: not in the public headers")]
    public void An_exclusion_of_what_headers_have_is_no_fault(string name, string reason) =>
        Assert.That(Check(name, reason, "linux"), Is.Empty);

    [TestCase("SO_EF_*", "linux")]
    [TestCase("SO_EE_CODE", "windows")]
    public void An_exclusion_of_nothing_is_a_fault(string name, string system) => Assert.That(
        Check(name, "values in records", system),
        Is.EqualTo([$"{name} {system}: excluded, and no header has anything of the kind"]));

    [Test]
    public void Each_system_of_an_exclusion_counts() => Assert.That(
        Check("SO_EE_*", "values in records", "linux", "windows"),
        Is.EqualTo(["SO_EE_* windows: excluded, and no header has anything of the kind"]));

    [Test]
    public void An_exclusion_of_what_headers_hide_is_a_fault_where_they_do_not() => Assert.That(
        Check("SO_EE_CODE", "kernel only: the header does not show the name to programs", "linux").Single(),
        Does.EndWith("and one does"));

    private static IEnumerable<string> Check(string name, string reason, params string[] systems)
    {
        HeaderSet headers = new(
            "test",
            new Dictionary<string, long> { ["SO_EE_CODE"] = 1 },
            new Dictionary<string, string> { ["SO_EE_CODE"] = "linux/errqueue.h" },
            Unread: new Dictionary<string, string>(),
            Numberless: []);
        Exclusion exclusion = new(name, systems.ToDictionary(system => system), reason);
        return ExclusionCheck
            .Run([exclusion], new[] { headers }.ToLookup(_ => new Platform("linux", "x64")))
            .Select(fault => $"{fault.Subject} {fault.Platform.System}: {fault.Message}");
    }
}

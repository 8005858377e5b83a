using System.Globalization;
using Tests.Shared;

namespace Build.Tests;

/// <summary>The result of <c>build/tools/count-tests</c> for the output of test runs and legs.</summary>
internal sealed class CountTests
{
    private const string Wine = "wine: 30 passed, 0 failed";

    private static readonly string s_runtime = Summary("Passed!", failed: 0, passed: 20, skipped: 0, "Runtime.Tests");

    [Test]
    public void EveryRun_IsAddedUp() => AssertCounted([s_runtime, "noise", Wine], 50, 0);

    [Test]
    public void FailedTest_Fails() =>
        AssertCounted([Summary("Failed!", failed: 2, passed: 18, skipped: 0, "Runtime.Tests"), Wine], 48, 2);

    [Test]
    public void FailedTestOfALeg_Fails() => AssertCounted([s_runtime, "wine: 29 passed, 1 failed"], 49, 1);

    [Test]
    public void SkippedTest_HasFailed() =>
        AssertCounted([Summary("Passed!", failed: 0, passed: 17, skipped: 3, "Runtime.Tests"), Wine], 47, 3);

    [Test]
    public void ProjectOfSkippedTestsAlone_HasFailed() =>
        AssertCounted(
            [Summary("Skipped!", failed: 0, passed: 0, skipped: 3, "Runtime.Tests"), Wine], 30, 4, "No test of Runtime.Tests passed.");

    [Test]
    public void ProjectWithoutASummary_HasFailed() =>
        AssertCounted(["No test is available in /tmp/Runtime.Tests.dll.", Wine], 30, 1, "Runtime.Tests did not run its tests.");

    [Test]
    public void LegWithoutASummary_HasFailed() => AssertCounted([s_runtime], 20, 1, "wine did not run its tests.");

    [Test]
    public void LegWithoutTests_HasFailed() =>
        AssertCounted([s_runtime, "wine: 0 passed, 0 failed"], 20, 1, "No test of wine passed.");

    [Test]
    public void SecondRunWithoutTests_HasFailed() =>
        AssertCounted(
            [s_runtime, Wine, Summary("Passed!", failed: 0, passed: 0, skipped: 0, "Runtime.Tests")], 50, 1, "No test of Runtime.Tests passed.");

    [Test]
    public void NothingAtAll_HasFailed() => AssertCounted([""], 0, 2);

    [Test]
    public void FailureBesidesTheTests_Fails() =>
        AssertCounted([s_runtime, Wine], 50, 1, "Something besides the tests failed.", status: 3);

    [Test]
    public void FailureOfTheRun_IsNotCountedTwice() =>
        AssertCounted([Summary("Failed!", failed: 1, passed: 19, skipped: 0, "Runtime.Tests"), Wine], 49, 1, status: 1);

    [Test]
    public void LinesWithinALine_AreNone() => AssertCounted([s_runtime, Wine, $"package: {s_runtime}", "a line about wine: 1 passed, 0 failed"], 50, 0);

    // As the test platform writes it.
    private static string Summary(string outcome, int failed, int passed, int skipped, string project) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome}  - Failed: {failed,5}, Passed: {passed,5}, Skipped: {skipped,5}, Total: {failed + passed + skipped,5}, Duration: 9 ms - {project}.dll (net10.0)");

    private static void AssertCounted(string[] log, int passed, int failed, string? message = null, int status = 0)
    {
        ChildProcess process = ChildProcess.Run(
            Repository.PathOf("build/tools/count-tests"), [$"{status}", "Runtime.Tests", "wine"], input: string.Join('\n', log) + "\n");
        string[] output = process.Output.TrimEnd('\n').Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(output[^1], Is.EqualTo($"{passed} passed, {failed} failed"));
            Assert.That(process.ExitCode, Is.EqualTo(failed > 0 ? 1 : 0));
            if (message is not null)
            {
                Assert.That(output, Does.Contain(message));
            }
        }
    }
}

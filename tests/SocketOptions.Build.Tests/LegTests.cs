using Tests.Shared;

namespace Build.Tests;

/// <summary>The result of <c>build/legs/leg.sh</c> for the program that a leg runs.</summary>
internal sealed class LegTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    public void ExitCode_IsThatOfTheProgram(int status)
    {
        ChildProcess leg = Run($"echo '2 passed, 1 failed'; exit {status}");

        Assert.That(leg.ExitCode, Is.EqualTo(status));
        Assert.That(leg.Output, Is.EqualTo("2 passed, 1 failed\n"));
    }

    [TestCase("exit 0", 1)]
    [TestCase("exit 4", 4)]
    [TestCase("echo '2 passed, 0 failed'; echo more; exit 0", 1)]
    [TestCase("echo 'some 2 passed, 0 failed'; exit 0", 1)]
    public void ProgramThatDoesNotCountItsTests_HasFailed(string program, int status)
    {
        ChildProcess leg = Run(program);

        Assert.That(leg.ExitCode, Is.EqualTo(status));
        Assert.That(leg.Output, Does.EndWith("0 passed, 1 failed\n"));
        Assert.That(leg.Error, Does.Contain("did not finish."));
    }

    [Test]
    public void StepThatFails_EndsTheLeg()
    {
        ChildProcess leg = RunScript("false\nrun echo '1 passed, 0 failed'");

        Assert.That(leg.ExitCode, Is.EqualTo(1));
        Assert.That(leg.Output, Is.EqualTo("0 passed, 1 failed\n"));
    }

    private static ChildProcess Run(string program) => RunScript($"run bash -c \"{program}\"");

    private static ChildProcess RunScript(string steps) =>
        ChildProcess.Run("bash", ["-c", $"source '{Repository.PathOf("build/legs/leg.sh")}'\n{steps}"]);
}

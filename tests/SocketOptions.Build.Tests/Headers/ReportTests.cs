using HeaderCheck;
using HeaderCheck.Checks;

namespace Build.Tests.Headers;

/// <summary>A fault is printed, is counted and makes the program fail.</summary>
[NonParallelizable]
public sealed class ReportTests
{
    private static readonly Fault s_fault = new(new Platform("linux", "x64"), "SO_NEW", "It is wrong.");

    private TextWriter _console = null!;
    private StringWriter _output = null!;

    [SetUp]
    public void TakeTheConsole()
    {
        _console = Console.Out;
        _output = new StringWriter();
        Console.SetOut(_output);
    }

    [TearDown]
    public void ReturnTheConsole()
    {
        Console.SetOut(_console);
        _output.Dispose();
    }

    [Test]
    public void NoFault_IsSuccess()
    {
        Assert.That(Report.Print([Result(), Result()], []), Is.Zero);
        Assert.That(Lines[^1], Is.EqualTo("20 passed, 0 failed"));
    }

    [Test]
    public void FaultOfAPlatform_Fails()
    {
        Assert.That(Report.Print([Result(s_fault), Result()], []), Is.EqualTo(1));
        Assert.That(Lines[0], Is.EqualTo("SO_NEW, linux, x64: It is wrong."));
        Assert.That(Lines[^1], Is.EqualTo("20 passed, 1 failed"));
    }

    [Test]
    public void FaultOfTheTable_Fails()
    {
        Assert.That(Report.Print([Result()], [s_fault, s_fault]), Is.EqualTo(1));
        Assert.That(Lines[^1], Is.EqualTo("10 passed, 2 failed"));
    }

    private string[] Lines => _output.ToString().TrimEnd().Split(Environment.NewLine);

    private static PlatformResult Result(params Fault[] faults) =>
        new(s_fault.Platform, faults) { Options = 1, Messages = 4, Constants = 2, Structs = 3, Newer = 4, Excluded = 5 };
}

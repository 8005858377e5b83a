using NUnit.Framework.Interfaces;

namespace Sockets.Options.Tests.Portable;

/// <summary>Compares the result of each test with the expected one.</summary>
internal sealed class Verdict(GapList gaps) : ITestListener, IDisposable
{
    // No test that works lasts that long, in any emulator.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Timer _watchdog = new(static _ => GiveUp());
    private static string s_running = "nothing";
    private int _passed;
    private int _failed;
    private int _elsewhere;

    public void Dispose() => _watchdog.Dispose();

    public void TestStarted(ITest test)
    {
        s_running = test.FullName;
        _watchdog.Change(s_patience, Timeout.InfiniteTimeSpan);
    }

    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite)
        {
            // A message of a suite beyond its tests is that it could not be built or set up.
            if (result.ResultState is { Status: TestStatus.Failed, Site: FailureSite.Test or FailureSite.SetUp or FailureSite.TearDown })
            {
                Judge(result);
            }
        }
        else if (result.ResultState is { Status: TestStatus.Skipped, Label: "" })
        {
            // By [Platform]. What is ignored has a label.
            _elsewhere++;
        }
        else
        {
            Judge(result);
        }
    }

    public void TestOutput(TestOutput output)
    {
    }

    public void SendMessage(TestMessage message)
    {
    }

    /// <summary>Writes the last lines.</summary>
    /// <param name="isComplete">Whether all tests were run, so that every gap must have shown.</param>
    /// <returns>The exit code of the process.</returns>
    internal int Conclude(bool isComplete)
    {
        foreach (string pattern in isComplete ? gaps.Unused : [])
        {
            Fail($"gap \"{pattern}\"", "no test has this name");
        }

        Console.WriteLine($"{_elsewhere} tests are for other systems");
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 && _passed > 0 ? 0 : 1;
    }

    private static void GiveUp()
    {
        Console.WriteLine($"STUCK in {s_running}");
        Environment.Exit(2);
    }

    internal static string NameOf(ITest test) => test.FullName.Replace("Sockets.Options.", "", StringComparison.Ordinal);

    private void Judge(ITestResult result)
    {
        string test = NameOf(result.Test);
        string? expected = gaps.ErrorOf(test);
        string? actual = result.ResultState.Status == TestStatus.Passed ? null : $"{result.Message}\n{result.StackTrace}";
        switch (expected, actual)
        {
            case (null, not null):
                Fail(test, actual);
                break;
            case (not null, null):
                Fail(test, $"works, but is listed as a gap with {expected}");
                break;
            case (not null, not null) when !actual.Contains(expected, StringComparison.Ordinal):
                Fail(test, $"{actual}\nbut the list of gaps says {expected}");
                break;
            default:
                _passed++;
                break;
        }
    }

    private void Fail(string test, string problem)
    {
        _failed++;
        Console.WriteLine($"FAILED {test}: {problem}");
    }
}

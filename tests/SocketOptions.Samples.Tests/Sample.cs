using System.Diagnostics;
using Tests.Shared;

namespace Samples.Tests;

/// <summary>A running sample, with every option that it sets written down by strace.</summary>
internal sealed class Sample : IDisposable
{
    private readonly string _trace = Path.GetTempFileName();
    private readonly Process _process;

    public Sample(string name, params string[] arguments)
    {
        ProcessStartInfo start = new(
            "strace",
            [
                "-f", "-qq", "-e", "trace=setsockopt", "-o", _trace,
                ChildProcess.DotNet, "exec", Path.Combine(AppContext.BaseDirectory, name + ".dll"), .. arguments,
            ])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>Waits for the next line that the sample writes.</summary>
    public async Task<string?> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Waits for the end of the sample, which must be a good one.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.That(_process.ExitCode, Is.Zero);
    }

    /// <summary>Gets the calls by which the sample has set options so far, as strace spells them.</summary>
    public string[] Calls() => File.ReadAllLines(_trace);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        File.Delete(_trace);
    }
}

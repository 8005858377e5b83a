using System.Diagnostics;

namespace Sockets.Options.Operations.Tests;

/// <summary>A process that knows nothing of .NET, at the other end.</summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process _process;

    internal PythonPeer(string script)
    {
        ProcessStartInfo start = new("python3", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        _process = Process.Start(start)!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    internal string Read() =>
        _process.StandardOutput.ReadLineAsync().WaitAsync(Caller.Patience).GetAwaiter().GetResult() ?? "(the peer has ended)";
}

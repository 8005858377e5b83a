using System.Diagnostics;

namespace Sockets.Options.Tests.Operations;

/// <summary>A process that knows nothing of .NET, at the other end.</summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process _process;

    /// <param name="script">The script that it runs.</param>
    /// <param name="launcher">A command that starts another, where the peer is not to be started directly.</param>
    internal PythonPeer(string script, params ReadOnlySpan<string> launcher)
    {
        string[] command = [.. launcher, "python3", "-c", script];
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        _process = Process.Start(start)!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    internal void Write(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    internal string Read() =>
        _process.StandardOutput.ReadLineAsync().WaitAsync(Caller.Patience).GetAwaiter().GetResult() ?? "(the peer has ended)";
}

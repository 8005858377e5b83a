using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Linux.Tests.Namespaces;

/// <summary>A network of its own. The kernel removes it with the last process in it, even if this process ends early.</summary>
internal sealed partial class NetworkNamespace : IDisposable
{
    private const int NewNetwork = 0x4000_0000;

    private readonly Process _occupant;

    internal NetworkNamespace()
    {
        // It ends with its input, which this process holds.
        ProcessStartInfo start = new("unshare", ["--net", "cat"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _occupant = Process.Start(start)!;
        _occupant.StandardInput.WriteLine("in");
        _occupant.StandardInput.Flush();
        string? answer = _occupant.StandardOutput.ReadLineAsync().WaitAsync(Caller.Patience).GetAwaiter().GetResult();
        Assert.That(answer, Is.EqualTo("in"), "a network namespace wants root");
    }

    internal int ProcessId => _occupant.Id;

    private string[] Launcher => ["nsenter", "--net", "--target", $"{ProcessId}"];

    public void Dispose()
    {
        _occupant.Kill();
        _occupant.Dispose();
    }

    /// <summary>Makes a socket that belongs to the namespace, on every thread.</summary>
    internal Socket Open(AddressFamily family, SocketType type)
    {
        Socket? socket = null;
        Thread thread = new(() =>
        {
            using SafeFileHandle network = File.OpenHandle($"/proc/{ProcessId}/ns/net");
            if (Enter(network, NewNetwork) == 0)
            {
                socket = new Socket(family, type, ProtocolType.Unspecified);
            }
        });
        thread.Start();
        thread.Join();
        return socket ?? throw new InvalidOperationException("The namespace cannot be entered.");
    }

    internal PythonPeer Start(string script) => new(script, Launcher);

    /// <summary>Runs commands of <c>ip</c>, one a line.</summary>
    internal string Configure(string commands) => Run(commands, "ip", "-batch", "-");

    internal void Set(string setting, int value) => Set(setting, $"{value}");

    internal void Set(string setting, string value) => Run(string.Empty, "sysctl", "--quiet", $"{setting}={value}");

    /// <summary>Gets a setting; null if it is not one of a network.</summary>
    internal string? Get(string setting) => Exists(setting) ? Run(string.Empty, "sysctl", "--values", setting).Trim() : null;

    internal int GetInterfaceIndex(string name) =>
        int.Parse(Configure($"link show {name}").Split(':')[0], CultureInfo.InvariantCulture);

    /// <summary>Waits for the kernel to notice that the links are up, for up to a second.</summary>
    /// <remarks>The last thing that it does is to route IPv6 multicast there.</remarks>
    internal void AwaitLinks(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            bool isUp = SpinWait.SpinUntil(
                () => Run(string.Empty, "ip", "-6", "route", "show", "table", "local", "type", "multicast").Contains($" dev {name} ", StringComparison.Ordinal),
                Caller.Patience);
            Assert.That(isUp, name);
        }
    }

    // The threads of a process have the settings of their own networks, so that a process in the network must read them.
    private bool Exists(string setting) =>
        Run(string.Empty, "ls", $"/proc/sys/{string.Join('/', setting.Split('.')[..^1])}").Split('\n').Contains(setting.Split('.')[^1]);

    private string Run(string input, params ReadOnlySpan<string> command)
    {
        string[] full = [.. Launcher, .. command];
        ProcessStartInfo start = new(full[0], full[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, input);
        return output;
    }

    [LibraryImport("libc", EntryPoint = "setns")]
    private static partial int Enter(SafeFileHandle network, int kind);
}

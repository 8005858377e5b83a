using System.Diagnostics;
using Sockets.Options.Linux.Tests.Namespaces;

namespace Sockets.Options.Linux.Tests.Names;

/// <summary>A machine with a server on port 80 of some of its addresses, and with a table of hosts or a server for names.</summary>
internal sealed class Machine : IDisposable
{
    private readonly NetworkNamespace _network = new();
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;
    private readonly PythonPeer _server;
    private PythonPeer? _nameServer;

    /// <param name="hosts">The lines of the table of hosts.</param>
    /// <param name="addresses">The addresses of the server.</param>
    internal Machine(string hosts, params ReadOnlySpan<string> addresses)
    {
        File.WriteAllText($"{_directory}/hosts", hosts);
        // Longer than a test waits.
        File.WriteAllText($"{_directory}/resolv.conf", "nameserver 127.0.0.1\noptions timeout:30 attempts:1\n");
        _network.Configure("link set lo up\n");
        _server = _network.Start($$"""
            import socket
            listeners = [
                socket.create_server((address, 80), family=socket.AF_INET6 if ":" in address else socket.AF_INET)
                for address in "{{string.Join(' ', addresses)}}".split()]
            print("listening", flush=True)
            input()
            """);
        Assert.That(_server.Read(), Is.EqualTo("listening"));
    }

    public void Dispose()
    {
        _nameServer?.Dispose();
        _server.Dispose();
        _network.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Starts a server for names, which resolves every host to the addresses of this machine.</summary>
    /// <param name="ipv4">
    /// The time in seconds after which it responds to a question for an IPv4 address, "none" if there is none, or "failure".
    /// </param>
    /// <param name="ipv6">The same for an IPv6 address.</param>
    internal void StartNameServer(string ipv4, string ipv6)
    {
        _nameServer = _network.Start($$"""
            import socket, threading
            server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            server.bind(("127.0.0.1", 53))
            print("listening", flush=True)
            answers = {1: ("{{ipv4}}", bytes([127, 0, 0, 1])), 28: ("{{ipv6}}", bytes(15) + b"\1")}
            while True:
                query, peer = server.recvfrom(512)
                end = 12
                while query[end]:
                    end += query[end] + 1
                question = query[12:end + 5]
                kind, address = answers[int.from_bytes(question[-4:-2], "big")]
                record = b"\xC0\x0C" + question[-4:] + bytes(4) + len(address).to_bytes(2, "big") + address
                if kind in ("none", "failure"):
                    record = b""
                header = query[:2] + bytes([0x81, 0x82 if kind == "failure" else 0x80, 0, 1, 0, 1 if record else 0, 0, 0, 0, 0])
                threading.Timer(float(kind) if record else 0, server.sendto, (header + question + record, peer)).start()
            """);
        Assert.That(_nameServer.Read(), Is.EqualTo("listening"));
    }

    /// <summary>Connects to port 80 of a host, in a process of its own.</summary>
    internal string Connect(string way, string host, int delay, string family = "Unspecified")
    {
        const string Script = """
            mount --bind "$0/hosts" /etc/hosts
            mount --bind "$0/resolv.conf" /etc/resolv.conf
            exec "$@"
            """;
        ProcessStartInfo start = new(
            "nsenter",
            [
                "--net", "--target", $"{_network.ProcessId}", "unshare", "--mount", "sh", "-e", "-c", Script, _directory,
                "dotnet", "exec", typeof(Program).Assembly.Location, way, host, "80", family, $"{delay}",
            ])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            return process.StandardOutput.ReadLineAsync().WaitAsync(Caller.Patience).GetAwaiter().GetResult() ?? "(nothing)";
        }
        finally
        {
            process.Kill();
        }
    }
}

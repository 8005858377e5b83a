using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>Every kind of failure has its exit code and a message that helps.</summary>
[Platform("Linux")]
public sealed class FailureTests
{
    [TestCase("The option 'TCP_USR_TIMEOUT' is unknown. Did you mean 'TCP_USER_TIMEOUT'?", "TCP_USR_TIMEOUT")]
    [TestCase("The option 'tcpusertimout' is unknown. Did you mean 'TcpUserTimeout'?", "tcpusertimout")]
    [TestCase("The option 'TCP_NODELY*' is unknown. Did you mean 'TCP_NODELAY'?", "TCP_NODELY*")]
    [TestCase("'--jsn' is unknown. --help lists the command-line options.", "--jsn")]
    [TestCase("--socket accepts one of tcp4, tcp6, udp4, udp6, unix, not 'sctp'.", "--socket", "sctp")]
    [TestCase("None of these options is available on udp4. --socket selects other kinds of socket.", "TCP_*", "--socket", "udp4")]
    [TestCase("TCP_NODELAY accepts on or off, not ''.", "--set", "TCP_NODELAY")]
    [TestCase("The option 'TCP_NODLAY' is unknown. Did you mean 'TCP_NODELAY'?", "--set", "TCP_NODLAY=on")]
    [TestCase("TCP_NODELAY accepts on or off, not 'maybe'.", "--set", "TCP_NODELAY=maybe")]
    [TestCase("TCP_USER_TIMEOUT accepts a duration such as 30s, not 'soon'.", "--set", "TCP_USER_TIMEOUT=soon")]
    [TestCase("SO_DETACH_FILTER accepts no value, not 'on'.", "--set", "SO_DETACH_FILTER=on")]
    [TestCase("SO_TYPE is read-only.", "--set", "SO_TYPE=stream")]
    [TestCase("'TCP_KEEP*' matches 4 options; --set accepts one.", "--set", "TCP_KEEP*=1")]
    [TestCase("TCP_NODELAY is not available on unix. --socket selects other kinds of socket.",
        "SO_*", "--set", "TCP_NODELAY=on", "--socket", "unix")]
    public void WrongCommandLine_ExitsWith2(string message, params string[] arguments) => Fails(2, message, arguments);

    [TestCase("tcp4: TCP_USER_TIMEOUT: 9999999 s is outside the range 1 ms to 2147483647 ms.",
        "--set", "TCP_USER_TIMEOUT=9999999s")]
    [TestCase("udp4: IP_TTL: 256 is outside the range 1 to 255.",
        "--socket", "udp4", "--set", "IP_TTL=256")]
    [TestCase("tcp4: SO_NOSIGPIPE is not available on this operating system. It is available on macOS, iOS, tvOS, Mac Catalyst, and FreeBSD.",
        "--set", "SO_NOSIGPIPE=on")]
    [TestCase("udp4: IP_DROP_MEMBERSHIP=239.1.2.3 127.0.0.1: Cannot assign requested address",
        "--set", "IP_DROP_MEMBERSHIP=239.1.2.3 127.0.0.1")]
    public void RejectedValue_ExitsWith1(string message, params string[] arguments) => Fails(1, message, arguments);

    [Test]
    public void MissingPrivilege_IsNamed()
    {
        ChildProcess process = InspectProcess.RunWithFault("setsockopt", "EPERM", "--set", "SO_MARK=42", "--socket", "udp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.Error, Does.StartWith("udp4: SO_MARK=42: Operation not permitted. It requires CAP_NET_ADMIN"));
            Assert.That(process.ExitCode, Is.EqualTo(1));
        }
    }

    [Test]
    public void SocketThatCannotBeOpened_ExitsWith1()
    {
        ChildProcess process = InspectProcess.RunWithFault("listen", "EADDRINUSE", "--socket", "tcp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.Error.TrimEnd(), Is.EqualTo("tcp4: Address already in use"));
            Assert.That(process.ExitCode, Is.EqualTo(1));
        }
    }

    private static void Fails(int exitCode, string message, string[] arguments)
    {
        ChildProcess process = InspectProcess.Run(arguments);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.Error.TrimEnd(), Is.EqualTo(message));
            Assert.That(process.ExitCode, Is.EqualTo(exitCode));
            Assert.That(process.Output, Is.Empty);
        }
    }
}

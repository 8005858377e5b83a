using Samples.Tests.Inspect.Infrastructure;
using Tests.Shared;

namespace Samples.Tests.Inspect;

/// <summary>Every kind of failure has its exit code and a message that helps.</summary>
[Platform("Linux")]
public sealed class FailureTests
{
    [TestCase("No option is called 'TCP_USR_TIMEOUT'. The nearest name is TCP_USER_TIMEOUT.", "TCP_USR_TIMEOUT")]
    [TestCase("No option is called 'tcpusertimout'. The nearest name is TcpUserTimeout.", "tcpusertimout")]
    [TestCase("No option is called 'TCP_NODELY*'. The nearest name is TCP_NODELAY.", "TCP_NODELY*")]
    [TestCase("There is no --jsn; --help shows what there is.", "--jsn")]
    [TestCase("--socket takes one of tcp4, tcp6, udp4, udp6, unix, not 'sctp'.", "--socket", "sctp")]
    [TestCase("None of these options exists on udp4. --socket chooses other kinds of socket.", "TCP_*", "--socket", "udp4")]
    [TestCase("TCP_NODELAY takes on or off, not ''.", "--set", "TCP_NODELAY")]
    [TestCase("No option is called 'TCP_NODLAY'. The nearest name is TCP_NODELAY.", "--set", "TCP_NODLAY=on")]
    [TestCase("TCP_NODELAY takes on or off, not 'maybe'.", "--set", "TCP_NODELAY=maybe")]
    [TestCase("TCP_USER_TIMEOUT takes a duration such as 30s, not 'soon'.", "--set", "TCP_USER_TIMEOUT=soon")]
    [TestCase("SO_DETACH_FILTER takes no value, not 'on'.", "--set", "SO_DETACH_FILTER=on")]
    [TestCase("SO_TYPE can only be read.", "--set", "SO_TYPE=stream")]
    [TestCase("'TCP_KEEP*' stands for 4 options; --set takes one.", "--set", "TCP_KEEP*=1")]
    [TestCase("TCP_NODELAY does not exist on unix. --socket chooses other kinds of socket.",
        "SO_*", "--set", "TCP_NODELAY=on", "--socket", "unix")]
    public void WrongCommandLine_ExitsWith2(string message, params string[] arguments) => Fails(2, message, arguments);

    [TestCase("tcp4: TCP_USER_TIMEOUT=9999999s: TCP_USER_TIMEOUT takes 1 ms to 2147483647 ms.",
        "--set", "TCP_USER_TIMEOUT=9999999s")]
    [TestCase("udp4: IP_TTL=256: IP_TTL takes 1 to 255, or -1 for the system's default.",
        "--socket", "udp4", "--set", "IP_TTL=256")]
    [TestCase("tcp4: SO_NOSIGPIPE=on: this system lacks it; it is an option of Apple, FreeBSD", "--set", "SO_NOSIGPIPE=on")]
    [TestCase("udp4: IP_DROP_MEMBERSHIP=239.1.2.3 127.0.0.1: refused: Cannot assign requested address",
        "--set", "IP_DROP_MEMBERSHIP=239.1.2.3 127.0.0.1")]
    public void RejectedValue_ExitsWith1(string message, params string[] arguments) => Fails(1, message, arguments);

    [Test]
    public void MissingPrivilege_IsNamed()
    {
        ChildProcess process = InspectProcess.RunWithFault("setsockopt", "EPERM", "--set", "SO_MARK=42", "--socket", "udp4");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.Error, Does.StartWith("udp4: SO_MARK=42: refused: Operation not permitted. It needs CAP_NET_ADMIN"));
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

namespace Sockets.Options.Linux.Tests.Names;

/// <summary>A host with several addresses is connected by one that accepts connections.</summary>
internal sealed class NameTests
{
    private const string Hosts = """
        ::1 both
        127.0.0.1 both
        127.0.0.1 old

        """;

    [Test]
    public void RefusingAddress_IsFollowedByTheNext([Values("plain", "timed", "connector")] string way, [Values("127.0.0.1", "::1")] string address)
    {
        using Machine machine = new(Hosts, address);

        Assert.That(machine.Connect(way, "both", delay: 10), Is.EqualTo(address));
    }

    [Test]
    public void HostOfOneFamily_IsConnected([Values("plain", "timed", "connector")] string way)
    {
        using Machine machine = new(Hosts, "127.0.0.1");

        Assert.That(machine.Connect(way, "old", delay: 10), Is.EqualTo("127.0.0.1"));
    }

    [Test]
    public void FamilyOfAName_IsTheOnlyOne()
    {
        using Machine machine = new(Hosts);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(machine.Connect("connector", "both", delay: 10), Is.EqualTo("::1 127.0.0.1"));
            Assert.That(machine.Connect("connector", "both", delay: 10, "InterNetwork"), Is.EqualTo("127.0.0.1"));
            Assert.That(machine.Connect("connector", "both", delay: 10, "InterNetworkV6"), Is.EqualTo("::1"));
        }
    }

    [Test]
    public void AnswerThatNeverComes_IsNotAwaited([Values] bool isIPv6)
    {
        const string Never = "1000";
        using Machine machine = new(string.Empty, "127.0.0.1", "::1");
        machine.StartNameServer(isIPv6 ? "0" : Never, isIPv6 ? Never : "0");

        Assert.That(machine.Connect("connector", "host.test", delay: 0), Is.EqualTo(isIPv6 ? "127.0.0.1" : "::1"));
    }

    [Test]
    public void AnswerForIPv6_IsAwaitedBriefly()
    {
        using Machine machine = new(string.Empty, "127.0.0.1", "::1");
        machine.StartNameServer(ipv4: "0", ipv6: "0.5");

        Assert.That(machine.Connect("connector", "host.test", delay: 10), Is.EqualTo("::1"));
    }

    [TestCase("none", "0", "::1")]
    [TestCase("failure", "0.2", "::1")]
    [TestCase("0", "none", "127.0.0.1")]
    [TestCase("0.2", "failure", "127.0.0.1")]
    [TestCase("none", "none", "HostNotFound")]
    [TestCase("none", "failure", "TryAgain")]
    [TestCase("failure", "none", "TryAgain")]
    public void FamilyWithoutAddresses_CountsOnlyWithoutTheOther(string ipv4, string ipv6, string result)
    {
        using Machine machine = new(string.Empty, "127.0.0.1", "::1");
        machine.StartNameServer(ipv4, ipv6);

        Assert.That(machine.Connect("connector", "host.test", delay: 10), Is.EqualTo(result));
    }

    [Test]
    public void TimeoutOfAName_IncludesItsResolution()
    {
        using Machine machine = new(string.Empty, "127.0.0.1", "::1");
        machine.StartNameServer(ipv4: "1000", ipv6: "1000");

        Assert.That(machine.Connect("timed", "host.test", delay: 1), Is.EqualTo("TimedOut"));
    }
}

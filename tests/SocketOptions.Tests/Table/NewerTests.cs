using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Table;

/// <summary>The statement of a row about the first kernel that has it.</summary>
[Platform("Linux")]
public sealed class NewerTests
{
    // One test of all, because such a row need not exist.
    [Test]
    public void NewerRow_IsNotKnownToThisKernel()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (LocalRow row in OptionTable.Newer)
            {
                foreach (SocketKind kind in row.Kinds)
                {
                    Assert.That(() => LiveNewer.Check(row, kind), Throws.Nothing, $"{row.TableName} on {kind}");
                }
            }
        }
    }

    [TestCase("SO_KEEPALIVE", SocketKind.Tcp4)]
    [TestCase("SO_ATTACH_FILTER", SocketKind.UnixDatagram)]
    [TestCase("TCP_INFO", SocketKind.Tcp6)]
    [TestCase("IPV6_ADD_MEMBERSHIP", SocketKind.Udp6)]
    [TestCase("IP_MSFILTER", SocketKind.Udp4)]
    public void OldRow_CannotPassForANewOne(string name, SocketKind kind)
    {
        LocalRow row = new(Change(name, "since", new YamlMappingNode("linux", "999.0")));

        Assert.That(() => LiveNewer.Check(row, kind), Throws.TypeOf<AssertionException>().With.Message.Contains("999.0"));
    }

    [Test]
    public void UnknownNumber_IsNotKnown([Values] SocketKind kind)
    {
        LocalRow row = new(Change("SO_KEEPALIVE", "numbers", new YamlMappingNode("linux", "9999")));

        Assert.That(LiveNewer.Check(row, kind).Status, Is.EqualTo(LiveStatus.Refused));
    }

    private static YamlMappingNode Change(string name, string key, YamlMappingNode value)
    {
        YamlMappingNode node = new(OptionTable.Row(name).Nodes.Where(child => child.Key.ToString() != key));
        node.Add(key, value);
        return node;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class MulticastReceiverTests
{
    private const int Port = 45454;

    // Of the block for use within an organization.
    private static readonly IPAddress s_group = IPAddress.Parse("239.255.77.1");

    [Test]
    public async Task Datagram_IsReceived()
    {
        using Sample sample = new(
            "MulticastReceiver", s_group.ToString(), Port.ToString(CultureInfo.InvariantCulture), IPAddress.Loopback.ToString());
        string? joined = await sample.ReadLineAsync();
        using UdpClient sender = new(new IPEndPoint(IPAddress.Loopback, 0));
        sender.Client.SetSocketOption(
            SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());
        await sender.SendAsync("Hello, everybody!"u8.ToArray(), new IPEndPoint(s_group, Port));
        string? received = await sample.ReadLineAsync();
        await sample.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(joined, Is.EqualTo($"Joined {s_group}."));
            Assert.That(received, Is.EqualTo("Hello, everybody!"));
            Assert.That(sample.Calls(), Has.Some.Contains("IP_ADD_MEMBERSHIP").And.Contains($"\"{s_group}\"").And.EndsWith("= 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("IP_DROP_MEMBERSHIP").And.Contains($"\"{s_group}\"").And.EndsWith("= 0"));
        }
    }
}

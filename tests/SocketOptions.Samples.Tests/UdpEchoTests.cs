using System.Diagnostics;

namespace Samples.Tests;

internal sealed class UdpEchoTests
{
    [TestCase("AF_INET", "127.0.0.9", "0, 1", "0, 13", "0:1:03")]
    [TestCase("AF_INET6", "::1", "41, 67", "41, 66", "41:67:03000000")]
    public async Task Response_HasTheSourceAndTheCongestionNotificationOfTheRequest(
        string family, string address, string set, string receive, string notification)
    {
        using Sample sample = new("UdpEcho", "0");
        string? greeting = await sample.ReadLineAsync();
        string port = greeting!.TrimEnd('.').Split(':')[^1];
        ProcessStartInfo start = new("python3", ["-c",
            $"""
            import socket
            s = socket.socket(socket.{family}, socket.SOCK_DGRAM)
            s.setsockopt({set}, 3)
            s.setsockopt({receive}, 1)
            s.settimeout(20)
            s.sendto(b'Hello!', ('{address}', {port}))
            data, control, flags, source = s.recvmsg(100, 1000)
            print(data.decode(), source[0], *('%d:%d:%s' % (level, kind, value.hex()) for level, kind, value in control))
            """])
        {
            RedirectStandardOutput = true,
        };

        using Process client = Process.Start(start)!;
        string? response = await client.StandardOutput.ReadLineAsync();

        Assert.That(response, Is.EqualTo($"Hello! {address} {notification}"));
    }
}

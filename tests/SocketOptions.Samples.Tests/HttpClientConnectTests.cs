using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class HttpClientConnectTests
{
    [Test]
    public async Task Connection_GivesUpOnASilentServer()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();

        using Sample sample = new("HttpClientConnect", $"http://{listener.LocalEndpoint}/");
        using TcpClient client = await listener.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        using StreamReader reader = new(client.GetStream());
        string? request = await reader.ReadLineAsync();
        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello"u8.ToArray());
        string? body = await sample.ReadLineAsync();
        await sample.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request, Is.EqualTo("GET / HTTP/1.1"));
            Assert.That(body, Is.EqualTo("Hello"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_KEEPIDLE, [15], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_KEEPINTVL, [5], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_KEEPCNT, [3], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("SO_KEEPALIVE, [1], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_USER_TIMEOUT, [30000], 4) = 0"));
        }
    }
}

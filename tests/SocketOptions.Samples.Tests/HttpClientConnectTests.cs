using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class HttpClientConnectTests
{
    private static readonly string[] s_sets =
    [
        "TCP_NODELAY, [1]", "TCP_KEEPIDLE, [15]", "TCP_KEEPINTVL, [5]", "TCP_KEEPCNT, [3]", "SO_KEEPALIVE, [1]", "TCP_USER_TIMEOUT, [30000]",
    ];

    [Test]
    public async Task EveryAttempt_GivesUpOnASilentServer()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();

        // No socket listens at the other addresses of this host.
        int attempts = Array.IndexOf(await Dns.GetHostAddressesAsync("localhost"), IPAddress.Loopback) + 1;
        using Sample sample = new("HttpClientConnect", $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
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
            foreach (string set in s_sets)
            {
                Assert.That(sample.Calls(), Has.Exactly(attempts).Contains($"{set}, 4) = 0"));
            }
        }
    }
}

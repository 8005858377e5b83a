using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class ConnectionTests
{
    [Test]
    public async Task AnnotatedType_SetsItsOptions()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        using Sample sample = new("Connection", "127.0.0.1", port.ToString(CultureInfo.InvariantCulture));
        using TcpClient client = await listener.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        using StreamReader reader = new(client.GetStream());
        string? question = await reader.ReadLineAsync();
        await client.GetStream().WriteAsync("Good day!\n"u8.ToArray());
        string? answer = await sample.ReadLineAsync();
        await sample.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(question, Is.EqualTo("Hello!"));
            Assert.That(answer, Is.EqualTo("Good day!"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_NODELAY, [1], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("SO_KEEPALIVE, [1], 4) = 0"));
            Assert.That(sample.Calls(), Has.Some.Contains("TCP_USER_TIMEOUT, [10000], 4) = 0"));
        }
    }
}

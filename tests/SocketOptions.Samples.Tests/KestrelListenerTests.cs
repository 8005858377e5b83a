using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class KestrelListenerTests
{
    // The kernel deals connections to two processes like a fair coin.
    private const int Attempts = 64;

    [Test]
    public async Task TwoProcesses_ShareThePort()
    {
        string endPoint = $"127.0.0.1:{FreePort()}";
        using Sample first = new("KestrelListener", endPoint);
        using Sample second = new("KestrelListener", endPoint);
        string?[] greetings = [await first.ReadLineAsync(), await second.ReadLineAsync()];

        HashSet<string> answers = [];
        for (int i = 0; i < Attempts; i++)
        {
            // A connection of its own for each request.
            using HttpClient client = new();
            answers.Add(await client.GetStringAsync(new Uri($"http://{endPoint}/")));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(greetings, Is.All.EqualTo($"Listening on {endPoint}."));
            Assert.That(answers, Has.Count.EqualTo(2).And.All.StartsWith("Process "));
            Assert.That(first.Calls(), Has.Some.Contains("SO_REUSEPORT, [1], 4) = 0"));
            Assert.That(first.Calls(), Has.Some.Contains("TCP_DEFER_ACCEPT, [5], 4) = 0"));
        }
    }

    private static int FreePort()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

internal sealed class ListenerHandoverTests
{
    [Test]
    public async Task Successor_ServesThePortWithoutRefusingClients()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.socket");
        using Sample first = new("ListenerHandover", "0", path);
        (int firstProcess, int port) = Read(await first.ReadLineAsync());
        Assert.That(await AskAsync(port), Is.EqualTo(firstProcess));

        using CancellationTokenSource stop = new();
        Task<HashSet<int>> asking = Task.Run(() => AskUntilAsync(port, stop.Token));
        using Sample second = new("ListenerHandover", "0", path);
        (int secondProcess, int samePort) = Read(await second.ReadLineAsync());
        await first.EndAsync();

        Assert.That((samePort, await AskAsync(port)), Is.EqualTo((port, secondProcess)));
        await stop.CancelAsync();
        Assert.That(await asking, Is.EquivalentTo(new[] { firstProcess, secondProcess }));
    }

    private static (int Process, int Port) Read(string? greeting)
    {
        string[] words = greeting!.TrimEnd('.').Split(' ', ':');
        return (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[^1], CultureInfo.InvariantCulture));
    }

    private static async Task<HashSet<int>> AskUntilAsync(int port, CancellationToken stop)
    {
        HashSet<int> processes = [];
        while (!stop.IsCancellationRequested)
        {
            processes.Add(await AskAsync(port));
            await Task.Delay(1, CancellationToken.None);
        }

        return processes;
    }

    private static async Task<int> AskAsync(int port)
    {
        using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, port);
        byte[] process = new byte[sizeof(int)];
        Assert.That(await client.ReceiveAsync(process).WaitAsync(TimeSpan.FromMinutes(1)), Is.EqualTo(process.Length));
        return BitConverter.ToInt32(process);
    }
}

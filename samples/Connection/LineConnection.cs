using System.Net.Sockets;
using System.Text;
using Sockets.Options;

namespace Connection;

/// <summary>Represents a connection to a server that replies to each line with a line.</summary>
/// <remarks>The generator finds the socket by the type of the field, and adds the three options as properties.</remarks>
[SocketOptions("SO_KEEPALIVE", "TCP_NODELAY", "TCP_USER_TIMEOUT")]
internal sealed partial class LineConnection : IDisposable
{
    private readonly TcpClient _client = new();

    public Task ConnectAsync(string host, int port) => _client.ConnectAsync(host, port);

    public async Task<string?> AskAsync(string line)
    {
        NetworkStream stream = _client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
        using StreamReader reader = new(stream, leaveOpen: true);
        return await reader.ReadLineAsync();
    }

    public void Dispose() => _client.Dispose();
}

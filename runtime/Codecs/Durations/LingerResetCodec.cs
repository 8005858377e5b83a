using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Encodes the <c>struct linger</c> that <see cref="LingerCodec"/> rejects, which is enabled with a time of zero.
/// </summary>
internal readonly struct LingerResetCodec : ISocketOptionEncoder<NoPayload>
{
    public static int GetMaximumLength(NoPayload value) => 2 * sizeof(int);

    public static int Encode(NoPayload value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (OperatingSystem.IsWindows())
        {
            MemoryMarshal.Write(destination, (ushort)1);
            return 2 * sizeof(ushort);
        }

        MemoryMarshal.Write(destination, 1);
        return 2 * sizeof(int);
    }

    public static bool TrySetTracked(
        Socket socket, SocketOptionLevel level, SocketOptionName name, NoPayload value, ReadOnlySpan<byte> encoded)
    {
        if (ConnectionState.IsConnected(socket))
        {
            return false;
        }

        socket.SetSocketOption(level, name, new LingerOption(enable: true, seconds: 0));
        return true;
    }
}

using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>An error number of the operating system, where 0 means that there is none.</summary>
public readonly struct PendingErrorCodec : ISocketOptionDecoder<SocketException?>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static SocketException? Decode(ReadOnlySpan<byte> source)
    {
        int error = NativeInteger.ReadInt32(source);
        if (error == 0)
        {
            return null;
        }

        // The constructor that takes a number takes it for a SocketError, which an errno is not.
        Marshal.SetLastPInvokeError(error);
        return new SocketException();
    }

    /// <inheritdoc/>
    public static string Format(SocketException? value) => value?.Message ?? "none";
}

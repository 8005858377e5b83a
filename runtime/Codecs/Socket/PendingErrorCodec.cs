using System.Net.Sockets;

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
        return error == 0 ? null : NativeError.ToException(error);
    }

    /// <inheritdoc/>
    public static string Format(SocketException? value) => value?.Message ?? "none";
}

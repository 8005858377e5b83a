using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an error number of the operating system to an exception, which is <see langword="null"/> for 0.
/// </summary>
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

using System.Net;

namespace Sockets.Options.Codecs;

/// <summary>Converts an endpoint to and from a <c>struct sockaddr</c> of IPv4 or IPv6.</summary>
public readonly struct SocketAddressCodec : ISocketOptionDecoder<IPEndPoint?>
{
    /// <inheritdoc/>
    public static int MaximumLength => NativeAddress.StorageLength;

    /// <inheritdoc/>
    public static int MinimumMessageLength => NativeAddress.IPv4Length;

    /// <inheritdoc/>
    public static IPEndPoint? Decode(ReadOnlySpan<byte> source) => NativeAddress.Read(source) as IPEndPoint;
}

namespace Sockets.Options.Codecs;

/// <summary>Converts a native <c>AF_</c> number.</summary>
public readonly struct SocketDomainCodec : ISocketOptionDecoder<SocketDomain>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static SocketDomain Decode(ReadOnlySpan<byte> source) => new(NativeInteger.ReadInt32(source));
}

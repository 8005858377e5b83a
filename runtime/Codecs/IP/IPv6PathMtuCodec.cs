namespace Sockets.Options.Codecs;

/// <summary>Reads the path MTU of a <c>struct ip6_mtuinfo</c>.</summary>
/// <remarks>The address of the structure is used only in a control message. The kernels do not set it here.</remarks>
public readonly struct IPv6PathMtuCodec : ISocketOptionDecoder<int>
{
    private const int MtuOffset = NativeAddress.IPv6Length;

    /// <inheritdoc/>
    public static int MaximumLength => MtuOffset + sizeof(int);

    /// <inheritdoc/>
    public static int MinimumMessageLength => MaximumLength;

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source, MtuOffset);
}

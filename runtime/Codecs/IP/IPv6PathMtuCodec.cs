namespace Sockets.Options.Codecs;

/// <summary>The size of the largest packet within a <c>struct ip6_mtuinfo</c>.</summary>
/// <remarks>The address before it is for the ancillary data of the same form: here the kernels leave it zero.</remarks>
public readonly struct IPv6PathMtuCodec : ISocketOptionDecoder<int>
{
    private const int MtuOffset = NativeAddress.IPv6Length;

    /// <inheritdoc/>
    public static int MaximumLength => MtuOffset + sizeof(int);

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) => NativeInteger.ReadInt32(source, MtuOffset);
}

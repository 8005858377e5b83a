using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads the index of an interface from a <c>struct sockaddr_dl</c>.</summary>
public readonly struct LinkInterfaceIndexCodec : ISocketOptionDecoder<int>
{
    private const int IndexOffset = 2;

    /// <inheritdoc/>
    public static int MaximumLength => 255;

    /// <inheritdoc/>
    public static int MinimumMessageLength => IndexOffset + sizeof(ushort);

    /// <inheritdoc/>
    public static int Decode(ReadOnlySpan<byte> source) =>
        source.Length < MinimumMessageLength ? 0 : MemoryMarshal.Read<ushort>(source[IndexOffset..]);
}

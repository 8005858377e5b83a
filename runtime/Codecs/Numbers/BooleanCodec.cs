using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>A C <c>int</c> that is zero or not.</summary>
public readonly struct BooleanCodec : ISocketOptionCodec<bool>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>Any byte counts: Windows may answer with one byte, and the BSDs answer with the flag's own bit.</remarks>
    public static bool Decode(ReadOnlySpan<byte> source) => source.ContainsAnyExcept((byte)0);

    /// <inheritdoc/>
    public static int GetMaximumLength(bool value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(bool value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, value ? 1 : 0);
        return sizeof(int);
    }
}

using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a boolean to and from a C <c>int</c>. The text is <c>on</c> or <c>off</c>.</summary>
public readonly struct BooleanCodec : ISocketOptionCodec<bool>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>Every byte counts: Windows can return one byte, and the BSDs return the bit of the flag.</remarks>
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

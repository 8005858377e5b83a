using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads a time whose fields have 32 or 64 bits: the length decides.</summary>
internal static class NativeTime
{
    /// <summary>The length of a time with fields of 32 bits, which 32-bit systems use.</summary>
    internal const int ShortLength = 2 * sizeof(int);

    /// <summary>The length of a time with fields of 64 bits. On Apple, the second field has 32 bits and padding.</summary>
    internal const int LongLength = 2 * sizeof(long);

    /// <returns>The seconds and the fraction; zeros for an incomplete time.</returns>
    internal static (long Seconds, int Fraction) Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < LongLength)
        {
            return source.Length < ShortLength
                ? default
                : (MemoryMarshal.Read<int>(source), MemoryMarshal.Read<int>(source[sizeof(int)..]));
        }

        ReadOnlySpan<byte> fraction = source[sizeof(long)..];
        return (
            MemoryMarshal.Read<long>(source),
            // The padding of Apple, whose systems are little-endian, has any content.
            BitConverter.IsLittleEndian ? MemoryMarshal.Read<int>(fraction) : unchecked((int)MemoryMarshal.Read<long>(fraction)));
    }
}

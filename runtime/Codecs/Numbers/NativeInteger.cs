using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads an integer of the length that the kernel returned.</summary>
internal static class NativeInteger
{
    /// <remarks>
    /// One and two bytes have no sign: Linux returns them for a short buffer, and only if the value fits.
    /// </remarks>
    internal static int ReadInt32(ReadOnlySpan<byte> source) => source.Length switch
    {
        0 => 0,
        1 => source[0],
        2 or 3 => MemoryMarshal.Read<ushort>(source),
        < sizeof(long) => MemoryMarshal.Read<int>(source),
        _ => unchecked((int)MemoryMarshal.Read<long>(source)),
    };

    /// <inheritdoc cref="ReadInt32(ReadOnlySpan{byte})"/>
    internal static ulong ReadUInt64(ReadOnlySpan<byte> source) => source.Length < sizeof(ulong)
        ? unchecked((uint)ReadInt32(source))
        : MemoryMarshal.Read<ulong>(source);

    /// <summary>Reads a field of a structure that can be incomplete.</summary>
    internal static int ReadInt32(ReadOnlySpan<byte> source, int offset) =>
        source.Length >= offset + sizeof(int) ? MemoryMarshal.Read<int>(source[offset..]) : 0;
}

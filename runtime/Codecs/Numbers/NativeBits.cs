namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the bit fields of C, which begin with the lowest bit on little-endian machines and with the highest bit on
/// others.
/// </summary>
internal static class NativeBits
{
    /// <summary>Reads a field.</summary>
    /// <param name="container">The integer that contains the field.</param>
    /// <param name="start">The number of bits that are declared before the field.</param>
    /// <param name="count">The number of bits of the field.</param>
    /// <param name="width">The number of bits of the integer.</param>
    internal static int Extract(uint container, int start, int count, int width) =>
        (int)((container >> Shift(start, count, width)) & ((1u << count) - 1));

    /// <summary>Creates a field of one bit.</summary>
    /// <param name="value">The value of the field.</param>
    /// <param name="start">The number of bits that are declared before the field.</param>
    /// <param name="width">The number of bits of the integer that contains the field.</param>
    internal static uint Flag(bool value, int start, int width = 32) => value ? 1u << Shift(start, count: 1, width) : 0;

    private static int Shift(int start, int count, int width) => BitConverter.IsLittleEndian ? start : width - start - count;
}

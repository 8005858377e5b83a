namespace Sockets.Options.Codecs;

/// <summary>Bit fields of C, which start with the lowest bit on little-endian machines and with the highest on others.</summary>
internal static class NativeBits
{
    /// <summary>Reads a field.</summary>
    /// <param name="container">The integer that holds the field.</param>
    /// <param name="start">How many bits are declared before the field.</param>
    /// <param name="count">How many bits the field has.</param>
    /// <param name="width">How many bits the integer has.</param>
    internal static int Extract(uint container, int start, int count, int width) =>
        (int)((container >> Shift(start, count, width)) & ((1u << count) - 1));

    /// <summary>Makes a field of one bit.</summary>
    /// <param name="value">The value of the field.</param>
    /// <param name="start">How many bits are declared before the field.</param>
    /// <param name="width">How many bits the integer has that holds the field.</param>
    internal static uint Flag(bool value, int start, int width = 32) => value ? 1u << Shift(start, count: 1, width) : 0;

    private static int Shift(int start, int count, int width) => BitConverter.IsLittleEndian ? start : width - start - count;
}

using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a port range to and from a <c>uint32_t</c> whose lower half is the lowest port and whose upper half is the
/// highest port. The text is the two ports, <c>40000-50000</c>, or <c>default</c>.
/// </summary>
public readonly struct LocalPortRangeCodec : ISocketOptionCodec<LocalPortRange>
{
    private const int HighestShift = 16;

    /// <inheritdoc/>
    public static int MaximumLength => sizeof(uint);

    /// <inheritdoc/>
    public static LocalPortRange Decode(ReadOnlySpan<byte> source)
    {
        uint range = UInt32Codec.Decode(source);
        return new(ReadPort(unchecked((ushort)range)), ReadPort((ushort)(range >> HighestShift)));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(LocalPortRange value) => sizeof(uint);

    /// <inheritdoc/>
    public static int Encode(LocalPortRange value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Lowest == 0 || value.Highest == 0)
        {
            option.ThrowInvalid("requires ports from 1 to 65535, or null.");
        }

        MemoryMarshal.Write(
            destination, value.Lowest.GetValueOrDefault() | ((uint)value.Highest.GetValueOrDefault() << HighestShift));
        return sizeof(uint);
    }

    private static ushort? ReadPort(ushort port) => port == 0 ? null : port;
}

using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a request to and from a <c>struct in6_flowlabel_req</c>. The argument for reading is the options. The text
/// is the action, the destination, the label, the sharing, and the options: <c>lease ::1 0x12345 any create</c>.
/// </summary>
public readonly struct IPv6FlowLabelRequestCodec
    : ISocketOptionEncoder<IPv6FlowLabelRequest>, ISocketOptionQueryCodec<IPv6FlowLabelOptions, IPv6FlowLabelRequest>
{
    private const int LabelOffset = IPv6AddressAndInterface.AddressSize;
    private const int ActionOffset = 20;
    private const int SharingOffset = 21;
    private const int OptionsOffset = 22;
    private const int LifetimeOffset = 24;
    private const int LingerOffset = 26;
    private const int Length = 32;

    private const int MaximumLabel = 0xF_FFFF;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPv6FlowLabelRequest value) => Length;

    /// <inheritdoc/>
    public static int GetBufferLength(IPv6FlowLabelOptions query) => Length;

    /// <inheritdoc/>
    public static int Encode(IPv6FlowLabelRequest value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Label is <= 0 or > MaximumLabel)
        {
            option.ThrowInvalid($"requires a label from 1 to {MaximumLabel}, or null, not {InvariantText.Format(value.Label)}.");
        }

        IPv6AddressAndInterface.WriteAddress(value.Destination, option, destination);
        BinaryPrimitives.WriteInt32BigEndian(destination[LabelOffset..], value.Label.GetValueOrDefault());
        destination[ActionOffset] = (byte)value.Action;
        destination[SharingOffset] = (byte)value.Sharing;
        MemoryMarshal.Write(destination[OptionsOffset..], (ushort)value.Options);
        MemoryMarshal.Write(destination[LifetimeOffset..], ToSeconds(value.Lifetime, option));
        MemoryMarshal.Write(destination[LingerOffset..], ToSeconds(value.Linger, option));
        return Length;
    }

    /// <inheritdoc/>
    public static int Encode(IPv6FlowLabelOptions query, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[ActionOffset] = (byte)IPv6FlowLabelAction.Lease;
        MemoryMarshal.Write(destination[OptionsOffset..], (ushort)query);
        return Length;
    }

    /// <inheritdoc/>
    public static IPv6FlowLabelRequest Decode(ReadOnlySpan<byte> source, int length) => new(
        IPv6FlowLabelAction.Lease,
        new IPAddress(source[..IPv6AddressAndInterface.AddressSize]),
        BinaryPrimitives.ReadInt32BigEndian(source[LabelOffset..]) is var label and not 0 ? label : null)
    {
        Sharing = (IPv6FlowLabelSharing)source[SharingOffset],
        Lifetime = ReadSeconds(source[LifetimeOffset..]),
        Linger = ReadSeconds(source[LingerOffset..]),
    };

    private static TimeSpan ReadSeconds(ReadOnlySpan<byte> source) => TimeSpan.FromSeconds(MemoryMarshal.Read<ushort>(source));

    private static ushort ToSeconds(TimeSpan value, in SocketOptionDefinition option) =>
        (ushort)Duration.ToNative(value, TimeSpan.TicksPerSecond, " s", ushort.MaxValue, option);
}

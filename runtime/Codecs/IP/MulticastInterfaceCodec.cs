using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an interface to and from a <c>struct in_addr</c> for an address, or a <c>struct ip_mreqn</c> for an index.
/// Windows uses a <c>struct in_addr</c> for both, where <c>0.x.y.z</c> is an index. The text is the address, the index,
/// or <c>default</c>.
/// </summary>
public readonly struct MulticastInterfaceCodec : ISocketOptionCodec<MulticastInterface>
{
    private const int AddressOffset = IPv4Address.Size;
    private const int IndexOffset = AddressOffset + IPv4Address.Size;
    private const int RequestSize = IndexOffset + sizeof(int);

    private const int MaximumIndexAsAddress = 0x00FF_FFFF;

    /// <inheritdoc/>
    /// <remarks>Only the BSDs return a <c>struct ip_mreqn</c>.</remarks>
    public static int MaximumLength => PlatformValue.IsApple || OperatingSystem.IsFreeBSD() ? RequestSize : IPv4Address.Size;

    /// <inheritdoc/>
    /// <remarks>
    /// The BSDs report the index and an address of the interface, and Linux reports only the address that was set.
    /// Windows reports an index in host byte order, although it was set as <c>0.x.y.z</c>. Its last byte is zero, which
    /// is not the case for the address of an interface.
    /// </remarks>
    public static MulticastInterface Decode(ReadOnlySpan<byte> source)
    {
        bool isRequest = source.Length >= RequestSize;
        Span<byte> address = stackalloc byte[IPv4Address.Size];
        (isRequest ? source.Slice(AddressOffset, IPv4Address.Size) : source[..Math.Min(source.Length, IPv4Address.Size)])
            .CopyTo(address);
        int index = isRequest ? NativeInteger.ReadInt32(source, IndexOffset) : 0;
        if (OperatingSystem.IsWindows() && (address[0] == 0 || address[^1] == 0))
        {
            index = address[^1] == 0 ? BinaryPrimitives.ReadInt32LittleEndian(address) : BinaryPrimitives.ReadInt32BigEndian(address);
            address.Clear();
        }

        return index > 0 && !address.ContainsAnyExcept((byte)0) ? new(index) : new(new IPAddress(address));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastInterface value) => RequestSize;

    /// <inheritdoc/>
    public static int Encode(MulticastInterface value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value.Index is not { } index)
        {
            IPv4Address.Write(value.Address ?? IPAddress.Any, option, destination);
            return IPv4Address.Size;
        }

        if (OperatingSystem.IsWindows())
        {
            WriteIndexAsAddress(index, option, destination);
            return IPv4Address.Size;
        }

        MemoryMarshal.Write(destination[IndexOffset..], index);
        return RequestSize;
    }

    /// <summary>Writes an index in the form of an address, <c>0.x.y.z</c>, which Windows requires.</summary>
    internal static void WriteIndexAsAddress(int index, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (index > MaximumIndexAsAddress)
        {
            option.ThrowInvalid($"requires an interface index from 1 to {MaximumIndexAsAddress}, not {index}.");
        }

        BinaryPrimitives.WriteInt32BigEndian(destination, index);
    }
}

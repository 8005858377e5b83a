using System.Net;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a source filter to and from the <c>struct ip_msfilter</c> of Linux, which requires the address of the
/// interface. The text is the group, the interface, the mode, and the sources: <c>239.1.2.3 127.0.0.1 include
/// 10.0.0.1</c>.
/// </summary>
public readonly struct IPSourceFilterCodec
    : ISocketOptionEncoder<MulticastSourceFilter>, ISocketOptionQueryCodec<MulticastSourceFilterQuery, MulticastSourceFilter>
{
    private const int InterfaceOffset = IPv4Address.Size;
    private const int ModeOffset = 2 * IPv4Address.Size;
    private const int CountOffset = ModeOffset + sizeof(uint);
    private const int SourcesOffset = CountOffset + sizeof(uint);

    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastSourceFilter value) =>
        SourcesOffset + (GroupSourceFilterCodec.GetRoom(value.Sources?.Count ?? 0) * IPv4Address.Size);

    /// <inheritdoc/>
    public static int GetBufferLength(MulticastSourceFilterQuery query) =>
        SourcesOffset + (GroupSourceFilterCodec.GetRoom(query.Capacity ?? MulticastSourceFilterQuery.DefaultCapacity) * IPv4Address.Size);

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its index.</exception>
    public static int Encode(MulticastSourceFilter value, in SocketOptionDefinition option, Span<byte> destination)
    {
        // Without an address, the kernel would use the interface that the routing table chooses.
        if (value.Interface.Index is not null)
        {
            throw new PlatformNotSupportedException(
                $"{option.Name} requires an interface address on this operating system, not an index.");
        }

        int count = GroupSourceFilterCodec.GetSourceCount(value, option);
        IPv4Address.WriteGroup(value.Group, option, destination);
        IPv4Address.Write(value.Interface.Address ?? IPAddress.Any, option, destination[InterfaceOffset..]);
        MemoryMarshal.Write(destination[ModeOffset..], (int)value.Mode);
        MemoryMarshal.Write(destination[CountOffset..], count);
        for (int i = 0; i < count; i++)
        {
            IPv4Address.Write(value.Sources[i], option, destination[(SourcesOffset + (i * IPv4Address.Size))..]);
        }

        return SourcesOffset + (count * IPv4Address.Size);
    }

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its index.</exception>
    public static int Encode(MulticastSourceFilterQuery query, in SocketOptionDefinition option, Span<byte> destination)
    {
        Encode(new MulticastSourceFilter(query.Group, query.Interface, default, []), option, destination);
        GroupSourceFilterCodec.WriteCapacity(query, option, destination[CountOffset..]);
        return destination.Length;
    }

    /// <inheritdoc/>
    public static MulticastSourceFilter Decode(ReadOnlySpan<byte> source, int length)
    {
        IPAddress[] sources = new IPAddress[
            Math.Clamp(NativeInteger.ReadInt32(source, CountOffset), 0, (source.Length - SourcesOffset) / IPv4Address.Size)];
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = ReadAddress(source[(SourcesOffset + (i * IPv4Address.Size))..]);
        }

        return new(
            ReadAddress(source),
            new(ReadAddress(source[InterfaceOffset..])),
            (MulticastSourceFilterMode)NativeInteger.ReadInt32(source, ModeOffset),
            sources);
    }

    private static IPAddress ReadAddress(ReadOnlySpan<byte> source) => new(source[..IPv4Address.Size]);
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a source filter to and from the <c>struct __msfilterreq</c> of Apple platforms and FreeBSD, which points to
/// the sources. The text is the group, the index of the interface, the mode, and the sources: <c>239.1.2.3 1 include
/// 10.0.0.1</c>.
/// </summary>
public readonly struct BsdSourceFilterCodec
    : ISocketOptionEncoder<MulticastSourceFilter>, ISocketOptionQueryCodec<MulticastSourceFilterQuery, MulticastSourceFilter>
{
    private const int ModeOffset = sizeof(uint);
    private const int CountOffset = 2 * sizeof(uint);
    private const int GroupOffset = 4 * sizeof(uint);
    private const int PointerOffset = GroupOffset + NativeAddress.StorageLength;

    // MCAST_INCLUDE and MCAST_EXCLUDE, whose numbers differ on Linux.
    private const int Include = 1;
    private const int Exclude = 2;

    private static int SourcesOffset => PointerOffset + nint.Size;

    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastSourceFilter value) =>
        SourcesOffset + (GroupSourceFilterCodec.GetRoom(value.Sources?.Count ?? 0) * NativeAddress.StorageLength);

    /// <inheritdoc/>
    public static int GetBufferLength(MulticastSourceFilterQuery query) =>
        SourcesOffset + (GroupSourceFilterCodec.GetRoom(query.Capacity ?? MulticastSourceFilterQuery.DefaultCapacity) * NativeAddress.StorageLength);

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its address.</exception>
    public static unsafe int Encode(MulticastSourceFilter value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int count = GroupSourceFilterCodec.GetSourceCount(value, option);
        MulticastGroupRequest.WriteGroup(value.Group, option, destination[GroupOffset..]);
        MulticastGroupRequest.WriteInterface(
            value.Group, GroupSourceFilterCodec.GetInterfaceIndex(value, option), option, destination);
        MemoryMarshal.Write(destination[ModeOffset..], value.Mode == MulticastSourceFilterMode.Include ? Include : Exclude);
        MemoryMarshal.Write(destination[CountOffset..], count);

        Span<byte> sources = destination[SourcesOffset..];
        GroupSourceFilterCodec.WriteSources(value, count, option, sources);
        MemoryMarshal.Write(destination[PointerOffset..], (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(sources)));
        return SourcesOffset;
    }

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its address.</exception>
    public static int Encode(MulticastSourceFilterQuery query, in SocketOptionDefinition option, Span<byte> destination)
    {
        int length = Encode(new MulticastSourceFilter(query.Group, query.Interface, default, []), option, destination);
        GroupSourceFilterCodec.WriteCapacity(query, option, destination[CountOffset..]);
        return length;
    }

    /// <inheritdoc/>
    public static MulticastSourceFilter Decode(ReadOnlySpan<byte> source, int length) => new(
        GroupSourceFilterCodec.ReadAddress(source[GroupOffset..]),
        GroupSourceFilterCodec.ReadInterface(source),
        NativeInteger.ReadInt32(source, ModeOffset) == Include ? MulticastSourceFilterMode.Include : MulticastSourceFilterMode.Exclude,
        GroupSourceFilterCodec.ReadSources(source[SourcesOffset..], NativeInteger.ReadInt32(source, CountOffset)));
}

using System.Net;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a source filter to and from a <c>struct group_filter</c>. The text is the group, the index of the
/// interface, the mode, and the sources: <c>239.1.2.3 1 include 10.0.0.1</c>.
/// </summary>
public readonly struct GroupSourceFilterCodec
    : ISocketOptionEncoder<MulticastSourceFilter>, ISocketOptionQueryCodec<MulticastSourceFilterQuery, MulticastSourceFilter>
{
    // A report of IGMP or MLD has 16 bits for the number of sources.
    private const int MaximumSources = ushort.MaxValue;

    private static int ModeOffset => MulticastGroupRequest.Length;

    private static int CountOffset => ModeOffset + sizeof(uint);

    private static int SourcesOffset => CountOffset + sizeof(uint);

    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastSourceFilter value) =>
        SourcesOffset + (GetRoom(value.Sources?.Count ?? 0) * NativeAddress.StorageLength);

    /// <inheritdoc/>
    public static int GetBufferLength(MulticastSourceFilterQuery query) =>
        SourcesOffset + (GetRoom(query.Capacity ?? MulticastSourceFilterQuery.DefaultCapacity) * NativeAddress.StorageLength);

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its address.</exception>
    public static int Encode(MulticastSourceFilter value, in SocketOptionDefinition option, Span<byte> destination)
    {
        int count = GetSourceCount(value, option);
        MulticastGroupRequest.Write(value.Group, GetInterfaceIndex(value, option), option, destination);
        MemoryMarshal.Write(destination[ModeOffset..], (int)value.Mode);
        MemoryMarshal.Write(destination[CountOffset..], count);
        WriteSources(value, count, option, destination[SourcesOffset..]);
        return SourcesOffset + (count * NativeAddress.StorageLength);
    }

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">The interface is specified by its address.</exception>
    public static int Encode(MulticastSourceFilterQuery query, in SocketOptionDefinition option, Span<byte> destination)
    {
        Encode(new MulticastSourceFilter(query.Group, query.Interface, default, []), option, destination);
        WriteCapacity(query, option, destination[CountOffset..]);
        return destination.Length;
    }

    /// <inheritdoc/>
    public static MulticastSourceFilter Decode(ReadOnlySpan<byte> source, int length) => new(
        ReadAddress(source[MulticastGroupRequest.GroupOffset..]),
        ReadInterface(source),
        (MulticastSourceFilterMode)NativeInteger.ReadInt32(source, ModeOffset),
        ReadSources(source[SourcesOffset..], NativeInteger.ReadInt32(source, CountOffset)));

    internal static void WriteCapacity(MulticastSourceFilterQuery query, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (query.Capacity is < 0 or > MaximumSources)
        {
            option.ThrowInvalid($"requires a capacity from 0 to {MaximumSources}, or null, not {InvariantText.Format(query.Capacity)}.");
        }

        MemoryMarshal.Write(destination, query.Capacity ?? MulticastSourceFilterQuery.DefaultCapacity);
    }

    internal static MulticastInterface ReadInterface(ReadOnlySpan<byte> source) =>
        NativeInteger.ReadInt32(source, 0) is var index and > 0 ? new(index) : default;

    internal static int? GetInterfaceIndex(MulticastSourceFilter value, in SocketOptionDefinition option) =>
        value.Interface.Address is null
            ? value.Interface.Index
            : throw new PlatformNotSupportedException(
                $"{option.Name} requires an interface index on this operating system, not an address.");

    internal static IPAddress ReadAddress(ReadOnlySpan<byte> source) =>
        (NativeAddress.Read(source[..NativeAddress.StorageLength]) as IPEndPoint)?.Address ?? IPAddress.None;

    /// <summary>Reads the sources that the buffer contains.</summary>
    internal static IPAddress[] ReadSources(ReadOnlySpan<byte> source, int count)
    {
        IPAddress[] sources = new IPAddress[Math.Clamp(count, 0, source.Length / NativeAddress.StorageLength)];
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = ReadAddress(source[(i * NativeAddress.StorageLength)..]);
        }

        return sources;
    }

    /// <summary>Gets the number of sources to allocate, which is zero for a number that is rejected.</summary>
    internal static int GetRoom(int count) => EncodedLength.Limit(Math.Max(count, 0), MaximumSources);

    /// <remarks>The number is read once: a list of another program can change.</remarks>
    internal static int GetSourceCount(MulticastSourceFilter value, in SocketOptionDefinition option)
    {
        int count = value.Sources?.Count ?? 0;
        if (count is < 0 or > MaximumSources)
        {
            option.ThrowInvalid($"requires up to {MaximumSources} sources, not {InvariantText.Format(count)}.");
        }

        return count;
    }

    internal static void WriteSources(
        MulticastSourceFilter value, int count, in SocketOptionDefinition option, Span<byte> destination)
    {
        for (int i = 0; i < count; i++)
        {
            Span<byte> entry = destination[(i * NativeAddress.StorageLength)..];
            MulticastGroupRequest.WriteSource(value.Sources[i], value.Group, option, entry);
        }
    }
}

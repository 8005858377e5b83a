using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts credentials of FreeBSD, which have one number and two forms: a <c>struct cmsgcred</c> that the sender requested, or a
/// <c>struct sockcred</c> that the receiver requested.
/// </summary>
/// <remarks>
/// The length distinguishes the forms. A <c>struct sockcred</c> with 16 groups has the length of a <c>struct cmsgcred</c>, so that
/// the credentials of a sender with 16 groups are unknown instead of wrong.
/// </remarks>
public readonly struct FreeBSDCredentialsCodec : ISocketOptionCodec<UnixCredentials>
{
    private const int RequestedLength = 84;
    private const int EffectiveUserOffset = 8;
    private const int GroupOffset = 12;
    private const int CountOffset = 16;
    private const int GroupsOffset = 20;
    private const int AmbiguousCount = 16;

    private const int AddedUserOffset = 4;
    private const int AddedGroupOffset = 12;

    /// <inheritdoc/>
    public static int MaximumLength => GroupsOffset + (1024 * sizeof(uint));

    /// <inheritdoc/>
    public static int MinimumMessageLength => GroupsOffset;

    /// <inheritdoc/>
    public static UnixCredentials Decode(ReadOnlySpan<byte> source)
    {
        if (source.Length < GroupsOffset)
        {
            return default;
        }

        if (source.Length != RequestedLength)
        {
            return new(ProcessId: null, ReadId(source, AddedUserOffset), ReadId(source, AddedGroupOffset));
        }

        // The count of a struct cmsgcred is a short with padding after it.
        if (MemoryMarshal.Read<int>(source[CountOffset..]) == AmbiguousCount)
        {
            return default;
        }

        bool hasGroups = MemoryMarshal.Read<short>(source[CountOffset..]) > 0;
        return new(
            MemoryMarshal.Read<int>(source),
            ReadId(source, EffectiveUserOffset),
            ReadId(source, hasGroups ? GroupsOffset : GroupOffset));
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(UnixCredentials value) => RequestedLength;

    /// <inheritdoc/>
    /// <remarks>The kernel fills in the structure.</remarks>
    public static int Encode(UnixCredentials value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value != default)
        {
            option.ThrowInvalid("requires null for the process, the user, and the group, which the operating system fills in.");
        }

        destination[..RequestedLength].Clear();
        return RequestedLength;
    }

    private static uint ReadId(ReadOnlySpan<byte> source, int offset) => MemoryMarshal.Read<uint>(source[offset..]);
}

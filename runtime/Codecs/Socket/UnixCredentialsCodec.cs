using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a <c>struct ucred</c> of Linux.</summary>
public readonly struct UnixCredentialsCodec : ISocketOptionCodec<UnixCredentials>
{
    private const int UserIdOffset = sizeof(int);
    private const int GroupIdOffset = 2 * sizeof(int);

    /// <inheritdoc/>
    public static int MaximumLength => 3 * sizeof(int);

    /// <inheritdoc/>
    public static int MinimumMessageLength => MaximumLength;

    /// <inheritdoc/>
    public static UnixCredentials Decode(ReadOnlySpan<byte> source) => new(
        NativeInteger.ReadInt32(source, 0) is var process and not 0 ? process : null,
        ReadId(source, UserIdOffset),
        ReadId(source, GroupIdOffset));

    /// <inheritdoc/>
    public static int GetMaximumLength(UnixCredentials value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(UnixCredentials value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is not { ProcessId: { } process, UserId: { } user, GroupId: { } group })
        {
            option.ThrowInvalid("requires a process, a user, and a group that are not null.");
            return 0;
        }

        MemoryMarshal.Write(destination, process);
        MemoryMarshal.Write(destination[UserIdOffset..], user);
        MemoryMarshal.Write(destination[GroupIdOffset..], group);
        return MaximumLength;
    }

    /// <remarks>The kernel reports -1 if there is no peer.</remarks>
    private static uint? ReadId(ReadOnlySpan<byte> source, int offset) =>
        source.Length >= offset + sizeof(int) && NativeInteger.ReadInt32(source, offset) is var id and not -1 ? unchecked((uint)id) : null;
}

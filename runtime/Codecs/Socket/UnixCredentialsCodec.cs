namespace Sockets.Options.Codecs;

/// <summary>Converts a <c>struct ucred</c>.</summary>
public readonly struct UnixCredentialsCodec : ISocketOptionDecoder<UnixCredentials>
{
    private const int UserIdOffset = sizeof(int);
    private const int GroupIdOffset = 2 * sizeof(int);

    /// <inheritdoc/>
    public static int MaximumLength => 3 * sizeof(int);

    /// <inheritdoc/>
    public static UnixCredentials Decode(ReadOnlySpan<byte> source) => new(
        NativeInteger.ReadInt32(source, 0) is var process and not 0 ? process : null,
        ReadId(source, UserIdOffset),
        ReadId(source, GroupIdOffset));

    /// <remarks>The kernel reports -1 if there is no peer.</remarks>
    private static uint? ReadId(ReadOnlySpan<byte> source, int offset) =>
        source.Length >= offset + sizeof(int) && NativeInteger.ReadInt32(source, offset) is var id and not -1 ? unchecked((uint)id) : null;
}

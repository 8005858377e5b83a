namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct group_source_req</c>. The text is the source, the group, and the index of the
/// interface: <c>10.0.0.1 232.1.2.3 1</c>.
/// </summary>
public readonly struct MulticastGroupSourceMembershipCodec : ISocketOptionEncoder<MulticastGroupSourceMembership>
{
    private static int SourceOffset => MulticastGroupRequest.Length;

    private static int Length => SourceOffset + NativeAddress.StorageLength;

    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastGroupSourceMembership value) => Length;

    /// <inheritdoc/>
    public static int Encode(MulticastGroupSourceMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MulticastGroupRequest.Write(value.Group, value.InterfaceIndex, option, destination);
        MulticastGroupRequest.WriteSource(value.Source, value.Group, option, destination[SourceOffset..]);
        return Length;
    }
}

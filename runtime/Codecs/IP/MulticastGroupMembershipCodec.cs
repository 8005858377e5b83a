namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct group_req</c>. The text is the group and, after a space, the index of the
/// interface: <c>239.1.2.3 1</c>.
/// </summary>
public readonly struct MulticastGroupMembershipCodec : ISocketOptionEncoder<MulticastGroupMembership>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(MulticastGroupMembership value) => MulticastGroupRequest.Length;

    /// <inheritdoc/>
    public static int Encode(MulticastGroupMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MulticastGroupRequest.Write(value.Group, value.InterfaceIndex, option, destination);
        return MulticastGroupRequest.Length;
    }
}

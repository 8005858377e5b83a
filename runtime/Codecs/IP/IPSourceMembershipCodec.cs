using System.Net;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a membership to a <c>struct ip_mreq_source</c>. The text is the source, the group, and the address of the
/// interface: <c>10.0.0.1 232.1.2.3 127.0.0.1</c>.
/// </summary>
public readonly struct IPSourceMembershipCodec : ISocketOptionEncoder<IPSourceMembership>
{
    private const int Size = 3 * IPv4Address.Size;

    /// <summary>Gets the offset of the source, which only Linux places after the interface.</summary>
    private static int SourceOffset => (PlatformValue.IsLinuxOrAndroid ? 2 : 1) * IPv4Address.Size;

    private static int InterfaceOffset => (PlatformValue.IsLinuxOrAndroid ? 1 : 2) * IPv4Address.Size;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPSourceMembership value) => Size;

    /// <inheritdoc/>
    public static int Encode(IPSourceMembership value, in SocketOptionDefinition option, Span<byte> destination)
    {
        IPv4Address.WriteGroup(value.Group, option, destination);
        IPv4Address.Write(value.Source, option, destination[SourceOffset..]);
        IPv4Address.Write(value.Interface ?? IPAddress.Any, option, destination[InterfaceOffset..]);
        return Size;
    }
}

using System.Net.Sockets;
using Sockets.Options;

namespace Inspect;

/// <summary>Represents a kind of socket that the inspector can open.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Title">The name in headings.</param>
/// <param name="Kind">The kind in the table of options.</param>
/// <param name="Family">The address family.</param>
/// <param name="Type">The type.</param>
/// <param name="Protocol">The protocol.</param>
internal sealed record SocketVariety(
    string Name, string Title, SocketKinds Kind, AddressFamily Family, SocketType Type, ProtocolType Protocol)
{
    private static readonly SocketVariety s_tcp4 = new(
        "tcp4", "TCP over IPv4, connected", SocketKinds.Tcp4, AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static readonly SocketVariety s_tcp6 = new(
        "tcp6", "TCP over IPv6, connected", SocketKinds.Tcp6, AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);

    private static readonly SocketVariety s_udp4 = new(
        "udp4", "UDP over IPv4, bound", SocketKinds.Udp4, AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    private static readonly SocketVariety s_udp6 = new(
        "udp6", "UDP over IPv6, bound", SocketKinds.Udp6, AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);

    private static readonly SocketVariety s_unix = new(
        "unix", "Unix, connected", SocketKinds.UnixStream, AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>Gets all kinds.</summary>
    public static IReadOnlyList<SocketVariety> All { get; } = [s_tcp4, s_tcp6, s_udp4, s_udp6, s_unix];

    /// <summary>Gets the kinds that are shown by default.</summary>
    public static IReadOnlyList<SocketVariety> Usual { get; } = [s_tcp4, s_udp4, s_unix];

    /// <summary>Returns the kind with the specified name, or <see langword="null"/> if it does not exist.</summary>
    public static SocketVariety? Find(string name) =>
        All.FirstOrDefault(variety => variety.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Determines whether sockets of this kind have an option.</summary>
    public bool Has(SocketOption option) => option.Description.SocketKinds.HasFlag(Kind);

    /// <summary>Creates a socket that is neither bound nor connected.</summary>
    public Socket CreateSocket() => new(Family, Type, Protocol);

    public override string ToString() => Name;
}

using System.Globalization;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>
/// Represents a native address family (<c>AF_</c>), whose number differs from that of <see cref="AddressFamily"/>.
/// </summary>
/// <remarks>Every number is a valid domain. Domains with a property of this type have a name.</remarks>
public readonly record struct SocketDomain
{
    private static readonly (SocketDomain Domain, string Name, AddressFamily Family)[] s_known =
    [
        (Unspecified, nameof(Unspecified), AddressFamily.Unspecified),
        (Unix, nameof(Unix), AddressFamily.Unix),
        (IPv4, nameof(IPv4), AddressFamily.InterNetwork),
        (IPv6, nameof(IPv6), AddressFamily.InterNetworkV6),
        (Netlink, nameof(Netlink), AddressFamily.Unknown),
        (Packet, nameof(Packet), AddressFamily.Packet),
        (ControllerAreaNetwork, nameof(ControllerAreaNetwork), AddressFamily.ControllerAreaNetwork),
        (Bluetooth, nameof(Bluetooth), AddressFamily.Unknown),
        (Vsock, nameof(Vsock), AddressFamily.Unknown),
    ];

    /// <summary>Initializes a new instance of the <see cref="SocketDomain"/> struct from a native number.</summary>
    /// <param name="number">The number on this operating system.</param>
    public SocketDomain(int number) => NativeNumber = number;

    /// <summary>Gets the domain of an unspecified family.</summary>
    public static SocketDomain Unspecified => new(0);

    /// <summary>Gets the domain of sockets within one machine.</summary>
    public static SocketDomain Unix => new(1);

    /// <summary>Gets the domain of IPv4.</summary>
    public static SocketDomain IPv4 => new(2);

    /// <summary>Gets the domain of IPv6.</summary>
    public static SocketDomain IPv6 => new(PlatformValue.Number(linux: 10, windows: 23, apple: 30, freebsd: 28));

    /// <summary>Gets the domain of messages to and from the kernel, on Linux and FreeBSD.</summary>
    public static SocketDomain Netlink => new(PlatformValue.Number(linux: 16, freebsd: 38));

    /// <summary>Gets the domain of raw link-layer packets, on Linux.</summary>
    public static SocketDomain Packet => new(PlatformValue.Number(linux: 17));

    /// <summary>Gets the domain of controller area networks, on Linux.</summary>
    public static SocketDomain ControllerAreaNetwork => new(PlatformValue.Number(linux: 29));

    /// <summary>Gets the domain of Bluetooth, on Linux, Windows, and FreeBSD.</summary>
    public static SocketDomain Bluetooth => new(PlatformValue.Number(linux: 31, windows: 32, freebsd: 36));

    /// <summary>Gets the domain of sockets between a virtual machine and its host, on Linux and Apple platforms.</summary>
    public static SocketDomain Vsock => new(PlatformValue.Number(linux: 40, apple: 40));

    /// <summary>
    /// Gets the number on this operating system, or <see langword="null"/> if the operating system does not have the
    /// family.
    /// </summary>
    public int? Number => IsSupported ? NativeNumber : null;

    /// <summary>Gets the address family of .NET, or <see cref="AddressFamily.Unknown"/> if .NET does not define it.</summary>
    public AddressFamily AddressFamily
    {
        get
        {
            foreach ((SocketDomain domain, _, AddressFamily family) in s_known)
            {
                if (domain == this && IsSupported)
                {
                    return family;
                }
            }

            return AddressFamily.Unknown;
        }
    }

    internal int NativeNumber { get; }

    private bool IsSupported => NativeNumber != PlatformValue.Absent;

    /// <summary>Converts an address family of .NET to a domain.</summary>
    /// <param name="family">The address family.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="PlatformNotSupportedException">The family has no known number on this operating system.</exception>
    public static SocketDomain FromAddressFamily(AddressFamily family)
    {
        foreach ((SocketDomain domain, _, AddressFamily knownFamily) in s_known)
        {
            if (knownFamily == family && family != AddressFamily.Unknown && domain.IsSupported)
            {
                return domain;
            }
        }

        throw new PlatformNotSupportedException($"The address family {family} has no known number on this operating system.");
    }

    /// <summary>
    /// Returns the name, the number if the domain has no name, or an empty string if the operating system does not have the
    /// family.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        foreach ((SocketDomain domain, string name, _) in s_known)
        {
            if (domain == this && IsSupported)
            {
                return name;
            }
        }

        return Number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}

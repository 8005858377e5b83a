using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents a <c>struct sockaddr</c>, inside a structure or alone.</summary>
/// <remarks>It begins with two bytes: the family, or the length and the family.</remarks>
internal static class NativeAddress
{
    /// <summary>The size of the length and the family, which every address begins with.</summary>
    internal const int HeaderLength = 2;

    /// <summary>The size of a <c>struct sockaddr_in</c>, on every operating system.</summary>
    internal const int IPv4Length = 16;

    /// <summary>The size of a <c>struct sockaddr_in6</c>, on every operating system.</summary>
    internal const int IPv6Length = 28;

    /// <summary>The size of a <c>struct sockaddr_storage</c>, on every operating system.</summary>
    internal const int StorageLength = 128;

    private const int IPv6ScopeOffset = 24;

    private static readonly IPEndPoint s_ipv4 = new(IPAddress.Any, 0);
    private static readonly IPEndPoint s_ipv6 = new(IPAddress.IPv6Any, 0);

    /// <summary>Gets a value indicating whether an address begins with its length.</summary>
    internal static bool HasLength => PlatformValue.IsApple || OperatingSystem.IsFreeBSD();

    /// <exception cref="PlatformNotSupportedException">
    /// The address family is not available on this operating system.
    /// </exception>
    internal static void ThrowIfAbsent(SocketDomain domain)
    {
        if (domain.Number is null)
        {
            throw new PlatformNotSupportedException("The address family is not available on this operating system.");
        }
    }

    internal static SocketDomain GetDomain(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = address.Buffer.Span;
        return
            address.Size < HeaderLength ? SocketDomain.Unspecified
            : HasLength ? new(bytes[1])
            : new(MemoryMarshal.Read<ushort>(bytes));
    }

    /// <summary>Creates an address of zeros after the header.</summary>
    internal static SocketAddress Create(SocketDomain domain, int size)
    {
        SocketAddress address = new(AddressFamily.Unspecified, size);
        Span<byte> bytes = address.Buffer.Span;
        if (HasLength)
        {
            (bytes[0], bytes[1]) = (checked((byte)size), checked((byte)domain.NativeNumber));
        }
        else
        {
            MemoryMarshal.Write(bytes, checked((ushort)domain.NativeNumber));
        }

        return address;
    }

    /// <summary>Reads an address.</summary>
    /// <returns>The address, or <see langword="null"/> if it is absent, incomplete, or of a family without an end point in .NET.</returns>
    internal static EndPoint? Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < HeaderLength)
        {
            return null;
        }

        SocketAddress address = new(AddressFamily.Unspecified, source.Length);
        source.CopyTo(address.Buffer.Span);
        return address.Family switch
        {
            AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 =>
                source.Length < SocketAddress.GetMaximumAddressSize(address.Family) ? null : ToIPEndPoint(address),
            AddressFamily.Unix => UnixSocketEndPoint.FromName(source[HeaderLength..]).ToUnixDomainSocketEndPoint(),
            _ => null,
        };
    }

    /// <summary>Converts an IPv4 or IPv6 address to an end point.</summary>
    /// <remarks>
    /// .NET drops the scope ID of all addresses but link-local unicast ones. Without it, the operating system rejects the
    /// address of a multicast group that it returned.
    /// </remarks>
    /// <exception cref="ArgumentException">The address is too short.</exception>
    internal static IPEndPoint ToIPEndPoint(SocketAddress address)
    {
        if (address.Family == AddressFamily.InterNetwork)
        {
            return (IPEndPoint)s_ipv4.Create(address);
        }

        IPEndPoint endPoint = (IPEndPoint)s_ipv6.Create(address);
        endPoint.Address.ScopeId = MemoryMarshal.Read<uint>(address.Buffer.Span[IPv6ScopeOffset..]);
        return endPoint;
    }

    /// <summary>Writes an address.</summary>
    /// <returns>Its length.</returns>
    internal static int Write(EndPoint endPoint, Span<byte> destination)
    {
        SocketAddress address = endPoint.Serialize();
        address.Buffer.Span[..address.Size].CopyTo(destination);

        // The kernels that have this byte fill it in by themselves only where an address is passed alone.
        if (HasLength)
        {
            destination[0] = (byte)address.Size;
        }

        return address.Size;
    }
}

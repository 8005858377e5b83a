using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>A <c>struct sockaddr</c>, inside a structure or alone.</summary>
/// <remarks><see cref="SocketAddress"/> knows the native layout and the native number of each address family.</remarks>
internal static class NativeSocketAddress
{
    /// <summary>The length of a <c>struct sockaddr_storage</c>, on every operating system.</summary>
    internal const int StorageLength = 128;

    private static readonly IPEndPoint s_ip = new(IPAddress.Any, 0);

    /// <summary>Reads an address.</summary>
    /// <returns><see langword="null"/> if there is none, or of a family that .NET has no end point for.</returns>
    internal static EndPoint? Read(ReadOnlySpan<byte> source)
    {
        if (source.Length < sizeof(ushort))
        {
            return null;
        }

        SocketAddress address = new(AddressFamily.Unspecified, source.Length);
        source.CopyTo(address.Buffer.Span);
        return address.Family switch
        {
            AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 => s_ip.Create(address),
            AddressFamily.Unix => UnixDomain.Any.Create(address),
            _ => null,
        };
    }

    /// <summary>Writes an address.</summary>
    /// <returns>Its length.</returns>
    internal static int Write(EndPoint endPoint, Span<byte> destination)
    {
        SocketAddress address = endPoint.Serialize();
        address.Buffer.Span[..address.Size].CopyTo(destination);

        // The kernels that have this byte fill it in by themselves only where an address is passed alone.
        if (PlatformValue.IsApple || OperatingSystem.IsFreeBSD())
        {
            destination[0] = (byte)address.Size;
        }

        return address.Size;
    }

    // Made only where it is needed: an old Windows refuses to make one at all.
    private static class UnixDomain
    {
        internal static readonly UnixDomainSocketEndPoint Any = new("*");
    }
}

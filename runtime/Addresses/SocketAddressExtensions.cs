using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Provides support for every address family to <see cref="SocketAddress"/>.</summary>
public static class SocketAddressExtensions
{
    extension(SocketAddress)
    {
        /// <summary>Creates an empty address that can store an address of every family.</summary>
        /// <returns>The address.</returns>
        public static SocketAddress CreateBuffer() => new(AddressFamily.Unspecified, NativeAddress.StorageLength);
    }

    extension(SocketAddress address)
    {
        /// <summary>Gets the native address family.</summary>
        public SocketDomain Domain => NativeAddress.GetDomain(address);

        /// <summary>Converts the address to an end point.</summary>
        /// <returns>
        /// An <see cref="IPEndPoint"/> with the scope ID of the address, a <see cref="UnixDomainSocketEndPoint"/>, a
        /// <see cref="VsockEndPoint"/> or a <see cref="NativeEndPoint"/>, or <see langword="null"/> if the address is empty.
        /// <see cref="UnixSocketEndPoint"/> returns the parts of a Unix domain address.
        /// </returns>
        /// <exception cref="ArgumentException">The address is shorter than its family requires.</exception>
        public EndPoint? ToEndPoint()
        {
            ArgumentNullException.ThrowIfNull(address);
            if (address.Size < NativeAddress.HeaderLength)
            {
                return null;
            }

            SocketDomain domain = NativeAddress.GetDomain(address);
            return
                domain == SocketDomain.IPv4 || domain == SocketDomain.IPv6 ? NativeAddress.ToIPEndPoint(address)
                : domain == SocketDomain.Unix ? UnixSocketEndPoint.FromAddress(address).ToUnixDomainSocketEndPoint()
                : domain == SocketDomain.Vsock ? VsockEndPoint.FromAddress(address)
                : new NativeEndPoint(address);
        }
    }
}

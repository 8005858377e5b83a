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
        /// An <see cref="IPEndPoint"/>, <see cref="UnixSocketEndPoint"/>, <see cref="VsockEndPoint"/> or
        /// <see cref="NativeEndPoint"/>, or <see langword="null"/> if the address is empty.
        /// </returns>
        public EndPoint? ToEndPoint()
        {
            ArgumentNullException.ThrowIfNull(address);
            if (address.Size < NativeAddress.HeaderLength)
            {
                return null;
            }

            SocketDomain domain = NativeAddress.GetDomain(address);
            return
                domain == SocketDomain.IPv4 ? new IPEndPoint(IPAddress.Any, 0).Create(address)
                : domain == SocketDomain.IPv6 ? new IPEndPoint(IPAddress.IPv6Any, 0).Create(address)
                : domain == SocketDomain.Unix ? UnixSocketEndPoint.FromAddress(address)
                : domain == SocketDomain.Vsock ? VsockEndPoint.FromAddress(address)
                : new NativeEndPoint(address);
        }
    }
}

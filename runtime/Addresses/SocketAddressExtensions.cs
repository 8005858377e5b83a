using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>What <see cref="SocketAddress"/> lacks to be the address of a socket of any family.</summary>
public static class SocketAddressExtensions
{
    extension(SocketAddress)
    {
        /// <summary>Makes an address with room for that of any family, to be written to.</summary>
        /// <returns>The address.</returns>
        public static SocketAddress CreateBuffer() => new(AddressFamily.Unspecified, NativeAddress.StorageLength);
    }

    extension(SocketAddress address)
    {
        /// <summary>Gets the family as the operating system numbers it.</summary>
        public SocketDomain Domain => NativeAddress.GetDomain(address);

        /// <summary>Makes an end point of the address.</summary>
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

using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Makes sockets of any family, of those too that the constructors of <see cref="Socket"/> do not know.</summary>
/// <example>
/// <code>
/// using Socket socket = new(SocketFactory.CreateHandle(SocketDomain.Vsock, SocketType.Stream));
/// </code>
/// </example>
public static class SocketFactory
{
    /// <summary>Makes a socket.</summary>
    /// <param name="domain">The family.</param>
    /// <param name="type">The type.</param>
    /// <param name="protocol">The native number of the protocol; 0 for the usual one.</param>
    /// <param name="flags">What the socket is like from its first moment.</param>
    /// <returns>The handle, from which <see cref="Socket(SafeSocketHandle)"/> makes a socket.</returns>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the family or a flag.</exception>
    public static SafeSocketHandle CreateHandle(
        SocketDomain domain,
        SocketType type,
        ProtocolType protocol = ProtocolType.Unspecified,
        SocketCreationFlags flags = SocketCreationFlags.None) =>
        NativeSocket.Create(GetNumber(domain), (int)type, (int)protocol, flags);

    /// <summary>Makes two sockets that are connected to each other. Not on Windows.</summary>
    /// <param name="domain">The family, which is <see cref="SocketDomain.Unix"/> on most operating systems.</param>
    /// <param name="type">The type.</param>
    /// <param name="protocol">The native number of the protocol; 0 for the usual one.</param>
    /// <param name="flags">What the sockets are like from their first moment.</param>
    /// <returns>The handles.</returns>
    /// <exception cref="SocketException">The operating system refused.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// This operating system lacks the family or a flag, or it is Windows.
    /// </exception>
    public static (SafeSocketHandle First, SafeSocketHandle Second) CreateHandlePair(
        SocketDomain domain,
        SocketType type,
        ProtocolType protocol = ProtocolType.Unspecified,
        SocketCreationFlags flags = SocketCreationFlags.None) =>
        NativeSocket.CreatePair(GetNumber(domain), (int)type, (int)protocol, flags);

    private static int GetNumber(SocketDomain domain)
    {
        NativeAddress.ThrowIfAbsent(domain);
        return domain.Value;
    }
}

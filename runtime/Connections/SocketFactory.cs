using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Creates sockets of every family, including families that <see cref="Socket"/> does not support.</summary>
/// <example>
/// <code>
/// using Socket socket = new(SocketFactory.CreateHandle(SocketDomain.Vsock, SocketType.Stream));
/// </code>
/// </example>
public static class SocketFactory
{
    /// <summary>Creates a socket.</summary>
    /// <param name="domain">The family.</param>
    /// <param name="type">The type.</param>
    /// <param name="protocol">The native number of the protocol, or 0 for the default protocol.</param>
    /// <param name="flags">The flags.</param>
    /// <returns>The handle, which the constructor <see cref="Socket(SafeSocketHandle)"/> accepts.</returns>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// The family or a flag is not available on this operating system.
    /// </exception>
    public static SafeSocketHandle CreateHandle(
        SocketDomain domain,
        SocketType type,
        ProtocolType protocol = ProtocolType.Unspecified,
        SocketCreationFlags flags = SocketCreationFlags.None) =>
        NativeSocket.Create(GetNumber(domain), (int)type, (int)protocol, flags);

    /// <summary>Creates two sockets that are connected to each other. Not available on Windows.</summary>
    /// <param name="domain">The family. Most operating systems support <see cref="SocketDomain.Unix"/> only.</param>
    /// <param name="type">The type.</param>
    /// <param name="protocol">The native number of the protocol, or 0 for the default protocol.</param>
    /// <param name="flags">The flags of both sockets.</param>
    /// <returns>The handles.</returns>
    /// <exception cref="SocketException">The operating system returned an error.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// The family, a flag or the method is not available on this operating system.
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
        return domain.NativeNumber;
    }
}

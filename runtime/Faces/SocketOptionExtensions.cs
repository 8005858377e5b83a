using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Provides every option of the table as an extension member of <see cref="Socket"/>.</summary>
/// <example>
/// <code>
/// using Sockets.Options;
///
/// socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
/// </code>
/// </example>
/// <remarks>
/// A few options have the name of a member of <see cref="Socket"/>, which takes precedence over an extension member. Use
/// <see cref="SocketRef"/> for these options.
/// </remarks>
[SocketOptions]
public static partial class SocketOptionExtensions
{
    extension(Socket socket)
    {
        /// <inheritdoc cref="SocketRef.TcpKeepAlive"/>
        public TcpKeepAlive? TcpKeepAlive
        {
            get => ((SocketRef)socket).TcpKeepAlive;
            set => ((SocketRef)socket).TcpKeepAlive = value;
        }

        /// <inheritdoc cref="SocketRef.EnableResetOnClose"/>
        public void EnableResetOnClose() => ((SocketRef)socket).EnableResetOnClose();
    }
}

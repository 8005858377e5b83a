using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Provides the options of the table as extension members of <see cref="Socket"/>.</summary>
/// <example>
/// <code>
/// using Sockets.Options;
///
/// socket.TcpUserTimeout = TimeSpan.FromSeconds(30);
/// </code>
/// </example>
/// <remarks>
/// A few options have the name of a member of <see cref="Socket"/>, which takes precedence over an extension member. Use
/// <see cref="SocketRef"/> for these options and for the options of particular TCP stacks, such as <c>TCP_RACK_*</c>.
/// </remarks>
[SocketOptions]
public static partial class SocketOptionExtensions;

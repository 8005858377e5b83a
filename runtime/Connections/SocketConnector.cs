using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>Connects to the first reachable address of a host, with the same options on every attempt.</summary>
/// <remarks>
/// <para>
/// An unreachable address delays the connection only briefly (RFC 8305, "Happy Eyeballs"). If an attempt does not
/// end within a quarter of a second, the next one starts while it continues. If an attempt fails, the next one starts at once.
/// IPv6 and IPv4 addresses alternate. The first attempt that succeeds ends all others, and their sockets are closed before
/// the method returns.
/// </para>
/// <para>
/// The addresses of each family of a name are resolved separately, and the first result is used while the other one is
/// outstanding. IPv4 addresses wait briefly for IPv6 addresses. <see cref="SocketConnectorOptions"/> specifies the delays and
/// a timeout, and can disable simultaneous attempts.
/// </para>
/// <para>
/// A <see cref="Socket"/> on which a native option has been set tries one address only, because .NET cannot transfer the
/// option to the next socket. This class creates and configures a socket for each attempt.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// handler.ConnectCallback = async (context, cancellationToken) =>
///     new NetworkStream(
///         await SocketConnector.ConnectAsync(
///             context.DnsEndPoint,
///             socket => socket.TcpUserTimeout = TimeSpan.FromSeconds(30),
///             cancellationToken),
///         ownsSocket: true);
/// </code>
/// </example>
public static class SocketConnector
{
    // The overloads with options have priority, because new() { … } is otherwise a cancellation token.

    /// <summary>Connects to a host.</summary>
    /// <param name="host">The name or the address of the host.</param>
    /// <param name="port">The port.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. It never runs twice at the same time. If it
    /// throws a <see cref="SocketException"/>, the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels all attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="host"/> is empty, or <paramref name="port"/> is not a port.
    /// </exception>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="SocketException">The name could not be resolved.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Task<Socket> ConnectAsync(
        string host, int port, Action<Socket>? configure = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(new DnsEndPoint(host, port), configure, options: null, cancellationToken);

    /// <summary>Connects to an end point.</summary>
    /// <param name="endPoint">The end point. The name of a <see cref="DnsEndPoint"/> is resolved first.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. It never runs twice at the same time. If it
    /// throws a <see cref="SocketException"/>, the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels all attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="SocketException">The name could not be resolved.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Task<Socket> ConnectAsync(
        EndPoint endPoint, Action<Socket>? configure = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(endPoint, configure, options: null, cancellationToken);

    /// <summary>Connects to the first reachable end point of a list.</summary>
    /// <param name="endPoints">The end points, in the order of preference within each address family.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. It never runs twice at the same time. If it
    /// throws a <see cref="SocketException"/>, the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels all attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException"><paramref name="endPoints"/> is empty or contains <see langword="null"/>.</exception>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Task<Socket> ConnectAsync(
        IReadOnlyList<EndPoint> endPoints, Action<Socket>? configure = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(endPoints, configure, options: null, cancellationToken);

    /// <summary>Connects to an end point.</summary>
    /// <param name="endPoint">The end point. The name of a <see cref="DnsEndPoint"/> is resolved first.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. It never runs twice at the same time. If it
    /// throws a <see cref="SocketException"/>, the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="options">The times of the attempts, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels all attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="SocketConnectionException">All attempts failed, or the timeout elapsed.</exception>
    /// <exception cref="SocketException">The name could not be resolved, or the timeout elapsed before the first attempt.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    [OverloadResolutionPriority(1)]
    public static Task<Socket> ConnectAsync(
        EndPoint endPoint,
        Action<Socket>? configure,
        SocketConnectorOptions? options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        ConnectionRace race = new(configure, options ?? SocketConnectorOptions.Default, cancellationToken);
        return endPoint is DnsEndPoint name ? race.RunAsync(name) : race.RunAsync([endPoint]);
    }

    /// <summary>Connects to the first reachable end point of a list.</summary>
    /// <param name="endPoints">The end points, in the order of preference within each address family.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. It never runs twice at the same time. If it
    /// throws a <see cref="SocketException"/>, the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="options">The times of the attempts, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels all attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException"><paramref name="endPoints"/> is empty or contains <see langword="null"/>.</exception>
    /// <exception cref="SocketConnectionException">All attempts failed, or the timeout elapsed.</exception>
    /// <exception cref="SocketException">The timeout elapsed before the first attempt.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    [OverloadResolutionPriority(1)]
    public static Task<Socket> ConnectAsync(
        IReadOnlyList<EndPoint> endPoints,
        Action<Socket>? configure,
        SocketConnectorOptions? options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endPoints);
        if (endPoints.Count == 0 || endPoints.Contains(null!))
        {
            throw new ArgumentException("Expected one or more end points.", nameof(endPoints));
        }

        return new ConnectionRace(configure, options ?? SocketConnectorOptions.Default, cancellationToken).RunAsync(endPoints);
    }
}

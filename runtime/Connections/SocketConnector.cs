using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Connects to the first reachable address of a host, with the same options on every attempt.</summary>
/// <remarks>
/// A <see cref="Socket"/> on which a native option has been set tries one address only, because .NET cannot transfer the
/// option to the next socket. This class creates and configures a socket for each attempt.
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
    /// <summary>Connects to a host.</summary>
    /// <param name="host">The name or the address of the host.</param>
    /// <param name="port">The port.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. If it throws a <see cref="SocketException"/>,
    /// the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="host"/> is empty, or <paramref name="port"/> is not a port.
    /// </exception>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="SocketException">The name could not be resolved.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static Task<Socket> ConnectAsync(
        string host, int port, Action<Socket>? configure = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(new DnsEndPoint(host, port), configure, cancellationToken);

    /// <summary>Connects to an end point.</summary>
    /// <param name="endPoint">The end point. The name of a <see cref="DnsEndPoint"/> is resolved first.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. If it throws a <see cref="SocketException"/>,
    /// the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="SocketException">The name could not be resolved.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static async Task<Socket> ConnectAsync(
        EndPoint endPoint, Action<Socket>? configure = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        if (endPoint is not DnsEndPoint name)
        {
            return await ConnectAsync([endPoint], configure, cancellationToken).ConfigureAwait(false);
        }

        IPAddress[] addresses = await Dns.GetHostAddressesAsync(name.Host, name.AddressFamily, cancellationToken).ConfigureAwait(false);
        EndPoint[] endPoints = [.. addresses.Select(address => new IPEndPoint(address, name.Port))];
        return await ConnectAsync(endPoints, configure, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects to the first reachable end point of a list.</summary>
    /// <param name="endPoints">The end points, which are tried in order.</param>
    /// <param name="configure">
    /// The callback that sets the options of each socket before it connects. If it throws a <see cref="SocketException"/>,
    /// the attempt fails; any other exception ends the method.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException"><paramref name="endPoints"/> is empty.</exception>
    /// <exception cref="SocketConnectionException">All attempts failed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static async Task<Socket> ConnectAsync(
        IReadOnlyList<EndPoint> endPoints, Action<Socket>? configure = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endPoints);
        if (endPoints.Count == 0)
        {
            throw new ArgumentException("The list of end points is empty.", nameof(endPoints));
        }

        List<SocketConnectionFailure> failures = [];
        foreach (EndPoint endPoint in endPoints)
        {
            try
            {
                return await ConnectOnceAsync(endPoint, configure, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException exception)
            {
                failures.Add(new(endPoint, exception));
            }
        }

        throw new SocketConnectionException(failures);
    }

    private static async Task<Socket> ConnectOnceAsync(
        EndPoint endPoint, Action<Socket>? configure, CancellationToken cancellationToken)
    {
        ProtocolType protocol = endPoint.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            ? ProtocolType.Tcp
            : ProtocolType.Unspecified;
        Socket socket = new(endPoint.AddressFamily, SocketType.Stream, protocol);
        try
        {
            configure?.Invoke(socket);
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

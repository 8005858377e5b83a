using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Connects to the first address of a host that answers, with the same options on every attempt.</summary>
/// <remarks>
/// A <see cref="Socket"/> on which a native option is set tries one address only: .NET cannot carry the option over to
/// the next one. Here each attempt has a socket of its own, and is configured anew.
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
    /// Sets the options of each socket before it connects. A <see cref="SocketException"/> from it ends that attempt, and
    /// any other exception ends all.
    /// </param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException">There is no host, or no such port.</exception>
    /// <exception cref="SocketConnectionException">No address could be connected to.</exception>
    /// <exception cref="SocketException">The name has no address.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<Socket> ConnectAsync(
        string host, int port, Action<Socket>? configure = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(new DnsEndPoint(host, port), configure, cancellationToken);

    /// <summary>Connects to an end point.</summary>
    /// <param name="endPoint">The end point. A <see cref="DnsEndPoint"/> is resolved first.</param>
    /// <param name="configure">
    /// Sets the options of each socket before it connects. A <see cref="SocketException"/> from it ends that attempt, and
    /// any other exception ends all.
    /// </param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="SocketConnectionException">No address could be connected to.</exception>
    /// <exception cref="SocketException">The name has no address.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
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

    /// <summary>Connects to the first of several end points that answers.</summary>
    /// <param name="endPoints">The end points, in the order in which to try them.</param>
    /// <param name="configure">
    /// Sets the options of each socket before it connects. A <see cref="SocketException"/> from it ends that attempt, and
    /// any other exception ends all.
    /// </param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="ArgumentException">There is no end point.</exception>
    /// <exception cref="SocketConnectionException">None could be connected to.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<Socket> ConnectAsync(
        IReadOnlyList<EndPoint> endPoints, Action<Socket>? configure = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endPoints);
        if (endPoints.Count == 0)
        {
            throw new ArgumentException("There is no end point to connect to.", nameof(endPoints));
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

using System.Net.Sockets;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>Sets several options together, or a value that the property of the option does not accept.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>
    /// Gets or sets all settings of keep-alive: <c>SO_KEEPALIVE</c>, <c>TCP_KEEPIDLE</c> (<c>TCP_KEEPALIVE</c> on Apple's
    /// systems), <c>TCP_KEEPINTVL</c> and <c>TCP_KEEPCNT</c>.
    /// </summary>
    /// <value>The settings, or <see langword="null"/> if keep-alive is disabled.</value>
    /// <remarks>All values are validated before the first one is set.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is outside the range of its option. No option was set.
    /// </exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public TcpKeepAlive? TcpKeepAlive
    {
        get => SocketOption.KeepAlive.Get(this)
            ? new TcpKeepAlive
            {
                Time = SocketOption.TcpKeepAliveTime.Get(this),
                Interval = SocketOption.TcpKeepAliveInterval.Get(this),
                RetryCount = SocketOption.TcpKeepAliveRetryCount.Get(this),
            }
            : null;

        set
        {
            TcpKeepAlive keepAlive = value.GetValueOrDefault();
            Validate(SocketOption.TcpKeepAliveTime, keepAlive.Time);
            Validate(SocketOption.TcpKeepAliveInterval, keepAlive.Interval);
            Validate(SocketOption.TcpKeepAliveRetryCount, keepAlive.RetryCount);

            // Keep-alive is enabled last, so that an error of the kernel leaves it unchanged.
            SetIfGiven(SocketOption.TcpKeepAliveTime, keepAlive.Time);
            SetIfGiven(SocketOption.TcpKeepAliveInterval, keepAlive.Interval);
            SetIfGiven(SocketOption.TcpKeepAliveRetryCount, keepAlive.RetryCount);
            SocketOption.KeepAlive.Set(this, value is not null);
        }
    }

    /// <summary>
    /// Configures the socket to discard unsent data and reset the connection when it is closed: <c>SO_LINGER</c> with a
    /// timeout of 0.
    /// </summary>
    /// <remarks>
    /// The peer receives <see cref="SocketError.ConnectionReset"/>. Data that was already passed to the socket can be lost.
    /// </remarks>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public void EnableResetOnClose() => Set<NoPayload, LingerResetCodec>(SocketOption.Linger.Definition, default);

    private static void Validate<T>(SocketOption<T> option, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            option.Validate(given);
        }
    }

    private void SetIfGiven<T>(SocketOption<T> option, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            option.Set(this, given);
        }
    }
}

using System.Net.Sockets;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <content>What takes several options, or a value that the option's own property refuses for good reason.</content>
public readonly ref partial struct SocketRef
{
    /// <summary>
    /// Gets or sets keep-alive as a whole: <c>SO_KEEPALIVE</c>, <c>TCP_KEEPIDLE</c> (<c>TCP_KEEPALIVE</c> on Apple's
    /// systems), <c>TCP_KEEPINTVL</c> and <c>TCP_KEEPCNT</c>.
    /// </summary>
    /// <value><see langword="null"/> when keep-alive is off.</value>
    /// <remarks>All values are checked before the first is set.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside the range of its option; nothing was set.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
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

            // The switch comes last: what the kernel still refuses leaves keep-alive as it was.
            SetIfGiven(SocketOption.TcpKeepAliveTime, keepAlive.Time);
            SetIfGiven(SocketOption.TcpKeepAliveInterval, keepAlive.Interval);
            SetIfGiven(SocketOption.TcpKeepAliveRetryCount, keepAlive.RetryCount);
            SocketOption.KeepAlive.Set(this, value is not null);
        }
    }

    /// <summary>
    /// Makes closing the socket drop what is still to be sent and reset the connection: <c>SO_LINGER</c> with a time
    /// of zero.
    /// </summary>
    /// <remarks>The peer sees <see cref="SocketError.ConnectionReset"/>. Data already handed over may be lost.</remarks>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
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

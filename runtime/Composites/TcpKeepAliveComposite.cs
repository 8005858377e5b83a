namespace Sockets.Options.Codecs;

/// <summary>Gets and sets keep-alive together with its settings.</summary>
/// <param name="keepAlive">The option that enables keep-alive.</param>
/// <param name="time">The idle time before the first probe.</param>
/// <param name="interval">The time between two probes.</param>
/// <param name="retryCount">The number of probes.</param>
public readonly struct TcpKeepAliveComposite(
    SocketOptionDefinition keepAlive, SocketOptionDefinition time, SocketOptionDefinition interval, SocketOptionDefinition retryCount)
{
    /// <summary>Gets the settings.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The settings, or <see langword="null"/> if keep-alive is disabled.</returns>
    public TcpKeepAlive? Get(SocketRef socket) => socket.Get<bool, BooleanCodec>(keepAlive)
        ? new TcpKeepAlive
        {
            Time = socket.Get<TimeSpan, DurationCodec<Seconds>>(time),
            Interval = socket.Get<TimeSpan, DurationCodec<Seconds>>(interval),
            RetryCount = socket.Get<int, Int32Codec>(retryCount),
        }
        : null;

    /// <summary>Sets the settings. All values are validated before the first one is set.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The settings, or <see langword="null"/> to disable keep-alive.</param>
    public void Set(SocketRef socket, TcpKeepAlive? value)
    {
        TcpKeepAlive settings = value.GetValueOrDefault();
        Validate<TimeSpan, DurationCodec<Seconds>>(time, settings.Time);
        Validate<TimeSpan, DurationCodec<Seconds>>(interval, settings.Interval);
        Validate<int, Int32Codec>(retryCount, settings.RetryCount);

        // Keep-alive is enabled last, so that an error of the kernel leaves it unchanged.
        SetIfGiven<TimeSpan, DurationCodec<Seconds>>(socket, time, settings.Time);
        SetIfGiven<TimeSpan, DurationCodec<Seconds>>(socket, interval, settings.Interval);
        SetIfGiven<int, Int32Codec>(socket, retryCount, settings.RetryCount);
        socket.Set<bool, BooleanCodec>(keepAlive, value is not null);
    }

    private static void Validate<T, TEncoder>(in SocketOptionDefinition option, T? value)
        where T : struct
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        if (value is { } given)
        {
            SocketRef.Validate<T, TEncoder>(option, given);
        }
    }

    private static void SetIfGiven<T, TEncoder>(SocketRef socket, in SocketOptionDefinition option, T? value)
        where T : struct
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        if (value is { } given)
        {
            socket.Set<T, TEncoder>(option, given);
        }
    }
}

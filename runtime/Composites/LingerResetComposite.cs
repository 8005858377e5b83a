namespace Sockets.Options.Codecs;

/// <summary>Sets a linger time of zero, which the codec of the option rejects.</summary>
/// <param name="linger">The option.</param>
public readonly struct LingerResetComposite(SocketOptionDefinition linger)
{
    /// <summary>Sets the time.</summary>
    /// <param name="socket">The socket.</param>
    public void Set(SocketRef socket) => socket.Set<NoPayload, LingerResetCodec>(linger, default);
}

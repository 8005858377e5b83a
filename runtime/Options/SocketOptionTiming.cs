namespace Sockets.Options;

/// <summary>Specifies the state of a socket in which setting an option has an effect.</summary>
public enum SocketOptionTiming
{
    /// <summary>The socket is in any state.</summary>
    Any,

    /// <summary>The socket is not bound yet.</summary>
    BeforeBind,

    /// <summary>The socket is not listening yet.</summary>
    BeforeListen,

    /// <summary>The socket is not connected yet.</summary>
    BeforeConnect,

    /// <summary>The socket is connected.</summary>
    Connected,
}

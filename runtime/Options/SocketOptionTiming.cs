namespace Sockets.Options;

/// <summary>The state that a socket has to be in for an option to be set with effect.</summary>
public enum SocketOptionTiming
{
    /// <summary>Any state.</summary>
    Any,

    /// <summary>Not yet bound.</summary>
    BeforeBind,

    /// <summary>Not yet listening.</summary>
    BeforeListen,

    /// <summary>Not yet connected.</summary>
    BeforeConnect,

    /// <summary>Connected.</summary>
    Connected,
}

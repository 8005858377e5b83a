namespace Sockets.Options;

/// <summary>Specifies when a system call waits on Windows, where no flag prevents it.</summary>
internal enum CallWait
{
    /// <summary>The call practically never waits.</summary>
    Never,

    /// <summary>The call waits unless the socket is ready.</summary>
    UnlessReady,

    /// <summary>The call can also wait if the socket is ready.</summary>
    Always,
}

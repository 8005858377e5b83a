namespace Sockets.Options;

/// <summary>Specifies the parts of accurate ECN that do not reach the other side.</summary>
[Flags]
public enum TcpAccurateEcnFailures
{
    /// <summary>Everything arrives.</summary>
    None = 0,

    /// <summary>The counter in the header of sent segments.</summary>
    CounterSent = 1,

    /// <summary>The counter in the header of received segments.</summary>
    CounterReceived = 1 << 1,

    /// <summary>The option of sent segments.</summary>
    OptionSent = 1 << 2,

    /// <summary>The option of received segments.</summary>
    OptionReceived = 1 << 3,
}

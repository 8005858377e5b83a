namespace Sockets.Options;

/// <summary>What of accurate ECN does not get through to the other side.</summary>
[Flags]
public enum TcpAccurateEcnFailures
{
    /// <summary>Everything gets through.</summary>
    None = 0,

    /// <summary>The counter in the header of what is sent.</summary>
    CounterSent = 1,

    /// <summary>The counter in the header of what is received.</summary>
    CounterReceived = 1 << 1,

    /// <summary>The option of what is sent.</summary>
    OptionSent = 1 << 2,

    /// <summary>The option of what is received.</summary>
    OptionReceived = 1 << 3,
}

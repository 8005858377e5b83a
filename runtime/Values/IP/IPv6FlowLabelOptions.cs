namespace Sockets.Options;

/// <summary>How to lease a flow label, or which one to ask for.</summary>
[Flags]
public enum IPv6FlowLabelOptions
{
    /// <summary>The label must exist; when asked, the label that the socket sends with.</summary>
    None = 0,

    /// <summary>Makes the label if it does not exist.</summary>
    Create = 1,

    /// <summary>Fails if the label exists.</summary>
    Exclusive = 1 << 1,

    /// <summary>Sends with the label that the peer sends with; TCP only.</summary>
    Reflect = 1 << 2,

    /// <summary>Asks for the label that the peer sends with, and for nothing else.</summary>
    Remote = 1 << 3,
}

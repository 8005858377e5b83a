namespace Sockets.Options;

/// <summary>What to do with a flow label.</summary>
public enum IPv6FlowLabelAction
{
    /// <summary>Lease it.</summary>
    Get = 0,

    /// <summary>Give it back.</summary>
    Put = 1,

    /// <summary>Keep it for longer.</summary>
    Renew = 2,
}

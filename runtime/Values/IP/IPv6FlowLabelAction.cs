namespace Sockets.Options;

/// <summary>Specifies the operation on an IPv6 flow label.</summary>
public enum IPv6FlowLabelAction
{
    /// <summary>Leases the label.</summary>
    Lease = 0,

    /// <summary>Releases the label.</summary>
    Release = 1,

    /// <summary>Extends the lease of the label.</summary>
    Renew = 2,
}

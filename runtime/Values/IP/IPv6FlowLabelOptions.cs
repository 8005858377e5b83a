namespace Sockets.Options;

/// <summary>Specifies how an IPv6 flow label is leased, or which label is read.</summary>
[Flags]
public enum IPv6FlowLabelOptions
{
    /// <summary>Requires an existing label. Selects, in a query, the label with which the socket sends.</summary>
    None = 0,

    /// <summary>Creates the label if it does not exist.</summary>
    Create = 1,

    /// <summary>Requires that the label does not exist.</summary>
    Exclusive = 1 << 1,

    /// <summary>Sends with the label with which the peer sends. TCP only.</summary>
    Reflect = 1 << 2,

    /// <summary>Selects, in a query, the label with which the peer sends. It excludes the other options.</summary>
    Remote = 1 << 3,
}

namespace Sockets.Options;

/// <summary>How packets are sent at a given time.</summary>
[Flags]
public enum TransmitTimeModes
{
    /// <summary>At the given time, and what cannot be is dropped without a report.</summary>
    None = 0,

    /// <summary>At the given time or any time before.</summary>
    Deadline = 1,

    /// <summary>Reports the packets that are dropped through the error queue.</summary>
    ReportErrors = 1 << 1,
}

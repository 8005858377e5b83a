namespace Sockets.Options;

/// <summary>Specifies how packets are sent at a given time.</summary>
[Flags]
public enum TransmitTimeModes
{
    /// <summary>Sends a packet at its time. A packet that is too late is dropped without a report.</summary>
    None = 0,

    /// <summary>Sends a packet at its time or earlier.</summary>
    Deadline = 1,

    /// <summary>Reports dropped packets through the error queue.</summary>
    ReportErrors = 1 << 1,
}

namespace Sockets.Options;

/// <summary>Specifies the timestamps that the kernel generates and reports, and their format.</summary>
[Flags]
public enum TimestampingModes
{
    /// <summary>No timestamps.</summary>
    None = 0,

    /// <summary>Generates a timestamp on the clock of the network adapter when it has sent the packet.</summary>
    TransmitHardware = 1,

    /// <summary>Generates a timestamp when the driver passes the packet to the network adapter.</summary>
    TransmitSoftware = 1 << 1,

    /// <summary>Generates a timestamp on the clock of the network adapter when it receives the packet.</summary>
    ReceiveHardware = 1 << 2,

    /// <summary>Generates a timestamp when the packet enters the kernel.</summary>
    ReceiveSoftware = 1 << 3,

    /// <summary>Reports the timestamps of the kernel.</summary>
    Software = 1 << 4,

    /// <summary>Obsolete. It has no effect.</summary>
    SystemHardware = 1 << 5,

    /// <summary>Reports the timestamps of the network adapter.</summary>
    RawHardware = 1 << 6,

    /// <summary>Numbers the sent packets, so that each timestamp identifies its packet.</summary>
    Identifier = 1 << 7,

    /// <summary>Generates a timestamp when the packet enters the queue of the network adapter.</summary>
    TransmitSchedule = 1 << 8,

    /// <summary>Generates a timestamp when all data of a send operation has been acknowledged. TCP only.</summary>
    TransmitAcknowledgement = 1 << 9,

    /// <summary>Delivers all control messages of a packet with its transmit timestamp.</summary>
    ControlMessages = 1 << 10,

    /// <summary>Delivers the transmit timestamp without a copy of the packet.</summary>
    TimestampOnly = 1 << 11,

    /// <summary>
    /// Delivers statistics of the connection with each transmit timestamp. TCP only, with <see cref="TimestampOnly"/>.
    /// </summary>
    Statistics = 1 << 12,

    /// <summary>Delivers the interface and the length of a packet with its timestamp of the network adapter.</summary>
    PacketInformation = 1 << 13,

    /// <summary>Generates the transmit timestamp of the kernel even if the network adapter generates one.</summary>
    TransmitSoftwareAndHardware = 1 << 14,

    /// <summary>Uses the clock of <see cref="Timestamping.HardwareClockIndex"/> for hardware timestamps.</summary>
    BindHardwareClock = 1 << 15,

    /// <summary>
    /// Numbers the bytes of a TCP stream from the next byte to be sent. With <see cref="Identifier"/>.
    /// </summary>
    TcpIdentifier = 1 << 16,

    /// <summary>
    /// Reports only the receive timestamps that this socket requested, and not those that other sockets enabled.
    /// </summary>
    ReceiveFilter = 1 << 17,

    /// <summary>
    /// Generates a timestamp when the network adapter reports that the packet was sent, for Bluetooth.
    /// </summary>
    TransmitCompletion = 1 << 18,
}

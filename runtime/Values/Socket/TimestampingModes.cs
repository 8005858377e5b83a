namespace Sockets.Options;

/// <summary>Which timestamps the kernel takes, which of them it reports, and how.</summary>
[Flags]
public enum TimestampingModes
{
    /// <summary>No timestamps.</summary>
    None = 0,

    /// <summary>Takes one when the network adapter has sent the packet, by its own clock.</summary>
    TransmitHardware = 1,

    /// <summary>Takes one when the driver hands the packet to the network adapter.</summary>
    TransmitSoftware = 1 << 1,

    /// <summary>Takes one when the network adapter receives the packet, by its own clock.</summary>
    ReceiveHardware = 1 << 2,

    /// <summary>Takes one when the packet enters the kernel.</summary>
    ReceiveSoftware = 1 << 3,

    /// <summary>Reports the timestamps that the kernel took.</summary>
    Software = 1 << 4,

    /// <summary>Obsolete, and without effect.</summary>
    SystemHardware = 1 << 5,

    /// <summary>Reports the timestamps that the network adapter took.</summary>
    RawHardware = 1 << 6,

    /// <summary>Numbers the sent packets, so that each timestamp tells which one it belongs to.</summary>
    Identifier = 1 << 7,

    /// <summary>Takes one when the packet enters the queue of the network adapter.</summary>
    TransmitSchedule = 1 << 8,

    /// <summary>Takes one when all data of a send was acknowledged; TCP only.</summary>
    TransmitAcknowledgement = 1 << 9,

    /// <summary>Delivers all control messages of a packet with its transmit timestamp.</summary>
    ControlMessages = 1 << 10,

    /// <summary>Delivers the transmit timestamp without a copy of the packet.</summary>
    TimestampOnly = 1 << 11,

    /// <summary>Delivers statistics of the connection with each transmit timestamp; TCP only, with <see cref="TimestampOnly"/>.</summary>
    Statistics = 1 << 12,

    /// <summary>Delivers the interface and the length of a packet with the timestamp that the network adapter took.</summary>
    PacketInformation = 1 << 13,

    /// <summary>Takes the transmit timestamp of the kernel even where the network adapter takes one.</summary>
    TransmitSoftwareAndHardware = 1 << 14,

    /// <summary>Takes hardware timestamps by the clock of <see cref="Timestamping.HardwareClockIndex"/>.</summary>
    BindHardwareClock = 1 << 15,

    /// <summary>Numbers the bytes of a TCP stream from the next one to be sent; with <see cref="Identifier"/>.</summary>
    TcpIdentifier = 1 << 16,

    /// <summary>Reports only the receive timestamps that this socket asked for, and none that others switched on.</summary>
    ReceiveFilter = 1 << 17,

    /// <summary>Takes one when the network adapter reports that the packet was sent, for Bluetooth.</summary>
    TransmitCompletion = 1 << 18,
}

using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents an entry of the error queue of a socket (<c>struct sock_extended_err</c>).</summary>
/// <remarks>
/// Besides errors, the queue contains the timestamps of sent packets and the completion of sends without copying, for which
/// <see cref="Error"/> is not meaningful.
/// </remarks>
public readonly record struct SocketQueuedError
{
    private const int Size = 16;
    private const int MessageTooLong = 90;
    private const int CodeOfCopied = 1;

    private readonly uint _info;
    private readonly uint _data;

    private SocketQueuedError(ReadOnlySpan<byte> source)
    {
        NativeErrorCode = MemoryMarshal.Read<int>(source);
        Origin = (SocketErrorOrigin)source[4];
        Type = source[5];
        Code = source[6];
        _info = MemoryMarshal.Read<uint>(source[8..]);
        _data = MemoryMarshal.Read<uint>(source[12..]);
        Offender = NativeAddress.Read(source[Size..]);
    }

    /// <summary>Gets the length of the data that is returned with the entry: the packet, or the part of it that ICMP returned.</summary>
    public int BytesReceived { get; init; }

    /// <summary>Gets a value indicating whether the data was longer than the buffer.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Gets the origin.</summary>
    public SocketErrorOrigin Origin { get; }

    /// <summary>Gets the error.</summary>
    public SocketError Error => NativeError.ToSocketError(NativeErrorCode);

    /// <summary>Gets the error number of the operating system.</summary>
    public int NativeErrorCode { get; }

    /// <summary>Gets the type of the ICMP message.</summary>
    public byte Type { get; }

    /// <summary>Gets the code of the ICMP message.</summary>
    public byte Code { get; }

    /// <summary>
    /// Gets the address of the router or host that sent the ICMP message, or <see langword="null"/> if there is none.
    /// </summary>
    public EndPoint? Offender { get; }

    /// <summary>Gets the maximum packet size of the path, or <see langword="null"/> if the packet was not too long.</summary>
    public int? PathMtu =>
        NativeErrorCode == MessageTooLong && Origin is SocketErrorOrigin.Local or SocketErrorOrigin.Icmp or SocketErrorOrigin.IcmpV6
            ? (int)_info
            : null;

    /// <summary>
    /// Gets the stage of a sent packet, whose timestamp is in the control messages, or <see langword="null"/> for other entries.
    /// </summary>
    public SentPacketStage? SentStage => Origin == SocketErrorOrigin.Timestamping ? (SentPacketStage)_info : null;

    /// <summary>
    /// Gets the identifier of a sent packet, or <see langword="null"/> for other entries. It is the number of the packet or of
    /// its last byte, or the value that the sender specified.
    /// </summary>
    public uint? SentIdentifier => Origin == SocketErrorOrigin.Timestamping ? _data : null;

    /// <summary>
    /// Gets the sends whose memory the operating system no longer uses, or <see langword="null"/> for other entries.
    /// </summary>
    public ZeroCopyRange? ZeroCopyRange =>
        Origin == SocketErrorOrigin.ZeroCopy ? new(_info, _data, (Code & CodeOfCopied) != 0) : null;

    /// <summary>
    /// Gets the transmit time that a packet missed, in nanoseconds of the clock of the socket, or <see langword="null"/> for
    /// other entries.
    /// </summary>
    public long? TransmitTime => Origin == SocketErrorOrigin.TransmitTime ? (long)(((ulong)_data << 32) | _info) : null;

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketQueuedError), PrintMembers);

    /// <summary>Reads the entry from control messages.</summary>
    internal static bool TryRead(ControlMessageCollection control, out SocketQueuedError error)
    {
        foreach (ControlMessageView message in control)
        {
            // IP_RECVERR, IPV6_RECVERR, PACKET_TX_TIMESTAMP and VSOCK_RECVERR.
            if ((message.Level, message.Type) is (0, 11) or (41, 25) or (263, 16) or (287, 1) && message.Data.Length >= Size)
            {
                error = new(message.Data);
                return true;
            }
        }

        error = default;
        return false;
    }
}

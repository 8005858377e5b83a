namespace Sockets.Options;

/// <summary>
/// Represents the sequence numbers of the TCP Authentication Option under repair (<c>struct tcp_ao_repair</c>).
/// </summary>
/// <param name="SendInitialSequence">The initial sequence number of this side.</param>
/// <param name="ReceiveInitialSequence">The initial sequence number of the peer.</param>
/// <param name="SendExtension">The number of times that the sent sequence numbers have wrapped around.</param>
/// <param name="ReceiveExtension">The number of times that the received sequence numbers have wrapped around.</param>
public readonly record struct TcpAuthenticationRepair(
    uint SendInitialSequence, uint ReceiveInitialSequence, uint SendExtension, uint ReceiveExtension);

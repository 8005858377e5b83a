namespace Sockets.Options;

/// <summary>The sequence numbers of the TCP Authentication Option under repair (<c>struct tcp_ao_repair</c>).</summary>
/// <param name="SendInitialSequence">The sequence number that this side started with.</param>
/// <param name="ReceiveInitialSequence">The sequence number that the peer started with.</param>
/// <param name="SendExtension">How often the sequence numbers sent have wrapped around.</param>
/// <param name="ReceiveExtension">How often the sequence numbers received have wrapped around.</param>
public readonly record struct TcpAuthenticationRepair(
    uint SendInitialSequence, uint ReceiveInitialSequence, uint SendExtension, uint ReceiveExtension);

namespace Sockets.Options;

/// <summary>Represents the state of a congestion control algorithm on Linux (<c>union tcp_cc_info</c>).</summary>
/// <param name="Bbr">The state of BBR, or <see langword="null"/> for another algorithm.</param>
/// <param name="Vegas">The state of Vegas, Veno, Westwood, Illinois, or NV, or <see langword="null"/> for BBR.</param>
/// <param name="Dctcp">The state of DCTCP, or <see langword="null"/> for BBR.</param>
/// <remarks>
/// The structures of Vegas and DCTCP have the same length and cannot be distinguished. Both are set then, and the name of
/// the algorithm determines the valid one.
/// </remarks>
public readonly record struct TcpCongestionInfo(TcpBbrInfo? Bbr, TcpVegasInfo? Vegas, TcpDctcpInfo? Dctcp);

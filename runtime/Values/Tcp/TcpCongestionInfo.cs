namespace Sockets.Options;

/// <summary>The state of a congestion control algorithm on Linux (<c>union tcp_cc_info</c>).</summary>
/// <param name="Bbr">The state of BBR, or null if another algorithm answered.</param>
/// <param name="Vegas">The state of Vegas, Veno, Westwood, Illinois or NV, or null if BBR answered.</param>
/// <param name="Dctcp">The state of DCTCP, or null if BBR answered.</param>
/// <remarks>
/// The answers of Vegas and of DCTCP have the same length and nothing that tells them apart. Both are filled in then,
/// and only the name of the algorithm says which one means something.
/// </remarks>
public readonly record struct TcpCongestionInfo(TcpBbrInfo? Bbr, TcpVegasInfo? Vegas, TcpDctcpInfo? Dctcp);

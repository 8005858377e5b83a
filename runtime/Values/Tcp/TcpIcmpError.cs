using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>The ICMP error that made a connection attempt fail on Windows (<c>ICMP_ERROR_INFO</c>).</summary>
/// <param name="Source">Who sent it.</param>
/// <param name="Protocol"><see cref="ProtocolType.Icmp"/> or <see cref="ProtocolType.IcmpV6"/>.</param>
/// <param name="Type">The ICMP type.</param>
/// <param name="Code">The ICMP code.</param>
public readonly record struct TcpIcmpError(IPAddress Source, ProtocolType Protocol, byte Type, byte Code);

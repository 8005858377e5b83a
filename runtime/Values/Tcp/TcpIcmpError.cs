using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>
/// Represents the ICMP error that caused a connection attempt to fail on Windows (<c>ICMP_ERROR_INFO</c>).
/// </summary>
/// <param name="Source">The address of the sender.</param>
/// <param name="Protocol">The protocol: <see cref="ProtocolType.Icmp"/> or <see cref="ProtocolType.IcmpV6"/>.</param>
/// <param name="Type">The ICMP type.</param>
/// <param name="Code">The ICMP code.</param>
public readonly record struct TcpIcmpError(IPAddress Source, ProtocolType Protocol, byte Type, byte Code)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(TcpIcmpError), PrintMembers);
}

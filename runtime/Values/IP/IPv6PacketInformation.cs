using System.Globalization;
using System.Net;

namespace Sockets.Options;

/// <summary>Where IPv6 packets are sent from (<c>struct in6_pktinfo</c>).</summary>
/// <param name="Address">
/// The source address; <see langword="null"/> or <see cref="IPAddress.IPv6Any"/> for the one that the system chooses.
/// </param>
/// <param name="InterfaceIndex">The index of the interface; 0 for the one that the system chooses.</param>
public readonly record struct IPv6PacketInformation(IPAddress? Address = null, int InterfaceIndex = 0)
{
    /// <summary>Returns the address and the index of the interface.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Address ?? IPAddress.IPv6Any} {InterfaceIndex}");
}

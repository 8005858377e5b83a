using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Defines the names of options in the BCL, and parses a level and a name, such as <c>Tcp.NoDelay</c>.</summary>
/// <remarks>The generator must not depend on the BCL that runs the compiler, which can be that of .NET Framework.</remarks>
internal static class TrackedNames
{
    /// <summary>Gets the members of SocketOptionLevel.</summary>
    public static string[] Levels { get; } = ["IP", "Tcp", "Udp", "IPv6", "Socket"];

    /// <summary>Gets the members of SocketOptionName.</summary>
    public static string[] Names { get; } =
    [
        "Debug", "AcceptConnection", "ReuseAddress", "KeepAlive", "DontRoute", "Broadcast", "UseLoopback", "Linger", "OutOfBandInline",
        "DontLinger", "ExclusiveAddressUse", "SendBuffer", "ReceiveBuffer", "SendLowWater", "ReceiveLowWater", "SendTimeout",
        "ReceiveTimeout", "Error", "Type", "ReuseUnicastPort", "UpdateAcceptContext", "UpdateConnectContext", "MaxConnections",
        "IPOptions", "HeaderIncluded", "TypeOfService", "IpTimeToLive", "MulticastInterface", "MulticastTimeToLive",
        "MulticastLoopback", "AddMembership", "DropMembership", "DontFragment", "AddSourceMembership", "DropSourceMembership",
        "BlockSource", "UnblockSource", "PacketInformation", "HopLimit", "IPProtectionLevel", "IPv6Only", "NoDelay", "BsdUrgent",
        "Expedited", "FastOpen", "TcpKeepAliveRetryCount", "TcpKeepAliveTime", "TcpKeepAliveInterval", "NoChecksum",
        "ChecksumCoverage",
    ];

    /// <returns>The level and the name; null if the text is neither.</returns>
    public static TrackedName? Parse(string text)
    {
        int dot = text.IndexOf('.');
        string level = text.Substring(0, Math.Max(0, dot));
        string name = text.Substring(dot + 1);
        return Array.IndexOf(Levels, level) >= 0 && Array.IndexOf(Names, name) >= 0 ? new TrackedName(level, name) : null;
    }
}

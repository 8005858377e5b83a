namespace Sockets.Options.Generator.DotNet;

/// <summary>Represents a member of SocketOptionLevel.</summary>
/// <param name="Member">The member.</param>
/// <param name="Number">The number of the member.</param>
/// <param name="Native">The level in the table to which .NET translates it.</param>
internal sealed record DotNetLevel(string Member, int Number, string Native)
{
    public static DotNetLevel Socket { get; } = new("Socket", 0xFFFF, "SOL_SOCKET");

    public static DotNetLevel IP { get; } = new("IP", 0, "IPPROTO_IP");

    public static DotNetLevel IPv6 { get; } = new("IPv6", 41, "IPPROTO_IPV6");

    public static DotNetLevel Tcp { get; } = new("Tcp", 6, "IPPROTO_TCP");

    public static DotNetLevel Udp { get; } = new("Udp", 17, "IPPROTO_UDP");

    private static readonly DotNetLevel[] s_all = [Socket, IP, IPv6, Tcp, Udp];

    public static DotNetLevel? Find(string member) => Array.Find(s_all, level => level.Member == member);

    public static DotNetLevel? Find(int number) => Array.Find(s_all, level => level.Number == number);
}

namespace Sockets.Options.Generator.DotNet;

/// <summary>Represents a control code of Windows for <c>Socket.IOControl</c>.</summary>
/// <param name="Name">The native name.</param>
/// <param name="Number">The number.</param>
/// <param name="Width">The length of the input in bytes; null if it varies.</param>
/// <param name="Composite">The composite in the table with the same effect; null for none.</param>
internal sealed record ControlCode(string Name, int Number, int? Width, string? Composite = null)
{
    /// <summary>The settings of keep-alive: whether it is enabled, the time and the interval, in milliseconds.</summary>
    public const int KeepAliveValues = unchecked((int)0x98000004);

    private static readonly ControlCode[] s_all =
    [
        new("SIO_KEEPALIVE_VALS", KeepAliveValues, 12, Composite: "TcpKeepAlive"),
        new("SIO_RCVALL", unchecked((int)0x98000001), 4),
        new("SIO_RCVALL_MCAST", unchecked((int)0x98000002), 4),
        new("SIO_UDP_CONNRESET", unchecked((int)0x9800000C), 4),
        new("SIO_UDP_NETRESET", unchecked((int)0x9800000F), 4),
        new("SIO_LOOPBACK_FAST_PATH", unchecked((int)0x98000010), 4),
        new("SIO_TCP_INITIAL_RTO", unchecked((int)0x98000011), null),
        new("SIO_CPU_AFFINITY", unchecked((int)0x98000015), null),
        new("SIO_TCP_SET_ICW", unchecked((int)0x98000016), null),
        new("SIO_TCP_SET_ACK_FREQUENCY", unchecked((int)0x98000017), null),
        new("SIO_SET_PRIORITY_HINT", unchecked((int)0x98000018), null),
        new("SIO_TCP_INFO", unchecked((int)0xD8000027), null),
    ];

    // The codes that all systems have. .NET accepts the numbers of the others also on Linux.
    private static readonly (string Name, int Linux, int Others)[] s_portable =
    [
        ("FIONBIO", 0x5421, unchecked((int)0x8004667E)),
        ("FIONREAD", 0x541B, 0x4004667F),
        ("SIOCATMARK", 0x8905, 0x40047307),
    ];

    public static ControlCode? Find(int number) => Array.Find(s_all, code => code.Number == number);

    /// <summary>Determines whether .NET accepts a code on all operating systems.</summary>
    public static bool IsPortable(int number) => Array.Exists(s_portable, code => code.Others == number);

    /// <returns>The name and the number on an operating system of a code that all systems have; null for another number.</returns>
    public static (string Name, int Number)? FindPortable(int number, bool isLinux)
    {
        foreach ((string name, int linux, int others) in s_portable)
        {
            if (number == linux || number == others)
            {
                return (name, isLinux ? linux : others);
            }
        }

        return null;
    }
}

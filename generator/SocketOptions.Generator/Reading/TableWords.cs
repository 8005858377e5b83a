namespace Sockets.Options.Generator.Reading;

/// <summary>Defines the words of a table and their names in the generated code.</summary>
internal static class TableWords
{
    /// <summary>Gets the members of SocketKinds by word.</summary>
    public static Dictionary<string, string> SocketKinds { get; } = new(StringComparer.Ordinal)
    {
        ["any"] = "Any",
        ["ip"] = "IP",
        ["ipv4"] = "IPv4",
        ["ipv6"] = "IPv6",
        ["tcp"] = "Tcp",
        ["tcp4"] = "Tcp4",
        ["tcp6"] = "Tcp6",
        ["udp"] = "Udp",
        ["udp4"] = "Udp4",
        ["udp6"] = "Udp6",
        ["raw"] = "Raw",
        ["raw4"] = "Raw4",
        ["raw6"] = "Raw6",
        ["stream"] = "Stream",
        ["datagram"] = "Datagram",
        ["unix"] = "Unix",
        ["unix-stream"] = "UnixStream",
        ["unix-datagram"] = "UnixDatagram",
    };

    /// <summary>Gets the members of SocketOptionTiming by word.</summary>
    public static Dictionary<string, string> Timings { get; } = new(StringComparer.Ordinal)
    {
        ["any"] = "Any",
        ["before-bind"] = "BeforeBind",
        ["before-listen"] = "BeforeListen",
        ["before-connect"] = "BeforeConnect",
        ["connected"] = "Connected",
    };

    public static string[] Access { get; } = ["get", "set", "get set"];

    public static string[] Directions { get; } = ["receive", "send", "receive send"];

    public static string[] Flags { get; } = ["true", "false"];

    /// <summary>Gets the names that no option can have, because every object or record or the list of values has them.</summary>
    public static string[] ReservedMembers { get; } =
    [
        "All", "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString",
    ];

    /// <summary>Gets the keys of an option whose values tests compare with the operating system.</summary>
    public static string[] Facts { get; } = ["default", "needs", "range", "since", "sockets", "unit", "when"];

    /// <summary>Gets the keys of a message whose values tests compare with the operating system.</summary>
    public static string[] MessageFacts { get; } = ["needs", "range", "since", "sockets"];

    public static string[] Architectures { get; } =
        ["x64", "x86", "arm", "arm64", "s390x", "ppc64le", "riscv64", "loongarch64"];
}

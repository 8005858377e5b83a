namespace OwnTable;

/// <summary>Which types of ICMPv6 message a socket receives.</summary>
/// <param name="Type">The only type that passes; null for all of them.</param>
internal readonly record struct Icmp6Filter(byte? Type);

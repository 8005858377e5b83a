namespace OwnTable;

/// <summary>Specifies the type of ICMPv6 message that a socket receives.</summary>
/// <param name="Type">The type, or <see langword="null"/> for all types.</param>
internal readonly record struct Icmp6Filter(byte? Type);

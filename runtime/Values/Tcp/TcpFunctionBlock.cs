namespace Sockets.Options;

/// <summary>Represents a TCP implementation of FreeBSD (<c>struct tcp_function_set</c>).</summary>
/// <param name="Name">The name, such as <c>freebsd</c>, <c>rack</c>, or <c>bbr</c>.</param>
/// <param name="ConnectionCount">The number of connections that use it. It is ignored when set.</param>
public readonly record struct TcpFunctionBlock(string Name, uint ConnectionCount = 0);

namespace Sockets.Options;

/// <summary>A TCP implementation of FreeBSD (<c>struct tcp_function_set</c>).</summary>
/// <param name="Name">Its name, such as <c>freebsd</c>, <c>rack</c> or <c>bbr</c>.</param>
/// <param name="ConnectionCount">How many connections use it; of no meaning when set.</param>
public readonly record struct TcpFunctionBlock(string Name, uint ConnectionCount = 0);

using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>What forwards the data that a TCP connection receives to another one, within the kernel.</summary>
public readonly record struct SocketSplice
{
    /// <summary>Gets the connection that sends the data; <see langword="null"/> to end the forwarding.</summary>
    /// <remarks>The kernel does not tell: it is <see langword="null"/> when read.</remarks>
    public SafeSocketHandle? Target { get; init; }

    /// <summary>Gets how many bytes to forward at most; <see langword="null"/> for no limit.</summary>
    /// <remarks>The kernel does not tell: it is <see langword="null"/> when read.</remarks>
    public long? MaximumLength { get; init; }

    /// <summary>Gets after how long without data to end the forwarding; <see langword="null"/> for never.</summary>
    /// <remarks>The kernel does not tell: it is <see langword="null"/> when read.</remarks>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>Gets how many bytes were forwarded, and still after the forwarding has ended.</summary>
    /// <remarks>The kernel alone counts: it is not used when set.</remarks>
    public long Forwarded { get; init; }
}

using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents the forwarding of received data from one TCP connection to another within the kernel.</summary>
public readonly record struct SocketSplice
{
    /// <summary>Gets the connection that sends the data, or <see langword="null"/> to end the forwarding.</summary>
    /// <remarks>The kernel does not report it. It is <see langword="null"/> when read.</remarks>
    public SafeSocketHandle? Target { get; init; }

    /// <summary>Gets the maximum number of bytes to forward, or <see langword="null"/> for no limit.</summary>
    /// <remarks>The kernel does not report it. It is <see langword="null"/> when read.</remarks>
    public long? MaximumLength { get; init; }

    /// <summary>
    /// Gets the time without data after which the forwarding ends, or <see langword="null"/> for no limit.
    /// </summary>
    /// <remarks>The kernel does not report it. It is <see langword="null"/> when read.</remarks>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>Gets the number of forwarded bytes, which remains available after the forwarding has ended.</summary>
    /// <remarks>It is ignored when set.</remarks>
    public long Forwarded { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantText.FormatRecord(nameof(SocketSplice), PrintMembers);
}

using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>Specifies when <see cref="SocketConnector"/> starts its attempts, and when it ends them.</summary>
public sealed class SocketConnectorOptions
{
    // The limit of the timers of .NET.
    private static readonly TimeSpan s_maximum = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    // RFC 8305, section 5, forbids shorter delays.
    private static readonly TimeSpan s_minimumAttemptDelay = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Gets the time after which the next attempt starts while the previous ones continue. The default is 250 milliseconds.
    /// </summary>
    /// <value>
    /// At least 10 milliseconds, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to try one address after the
    /// other, in the order in which the caller or the resolver lists them.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is shorter than 10 milliseconds or longer than 49 days.</exception>
    public TimeSpan AttemptDelay { get; init => field = Validate(value, s_minimumAttemptDelay); } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Gets the time for which the IPv4 addresses of a host wait for its IPv6 addresses, which are tried first. The default
    /// is 50 milliseconds.
    /// </summary>
    /// <value>
    /// Zero or more, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to wait for the addresses of both families.
    /// </value>
    /// <remarks>Without an attempt delay, one call of the resolver returns the addresses of both families.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 49 days.</exception>
    public TimeSpan ResolutionDelay { get; init => field = Validate(value, TimeSpan.Zero); } = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets the time for all attempts together, and for the resolution of the name. The default is infinite.</summary>
    /// <value>Zero or more, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no timeout.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 49 days.</exception>
    public TimeSpan Timeout { get; init => field = Validate(value, TimeSpan.Zero); } = System.Threading.Timeout.InfiniteTimeSpan;

    internal static SocketConnectorOptions Default { get; } = new();

    internal bool IsSequential => AttemptDelay == System.Threading.Timeout.InfiniteTimeSpan;

    private static TimeSpan Validate(TimeSpan value, TimeSpan minimum, [CallerMemberName] string property = "") =>
        value == System.Threading.Timeout.InfiniteTimeSpan || (value >= minimum && value <= s_maximum)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"{property}: {value} is outside the range {minimum} to {s_maximum}, and is not Timeout.InfiniteTimeSpan.");
}

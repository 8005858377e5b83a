namespace Sockets.Options;

/// <summary>Represents pauses between attempts when the operating system does not indicate the time of the next one.</summary>
/// <remarks>
/// The pauses are short at first, so that the attempts notice a state that soon ends. They grow, so that a state that lasts
/// requires a few attempts per second.
/// </remarks>
internal struct GrowingPause
{
    private const int MaximumMilliseconds = 250;

    private int _last;

    /// <summary>Returns the length of the next pause.</summary>
    internal int GetNextMilliseconds() => _last = Math.Clamp(_last * 2, 1, MaximumMilliseconds);
}

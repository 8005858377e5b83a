namespace Sockets.Options.Codecs;

/// <summary>Represents an unsigned number of milliseconds.</summary>
public readonly struct Milliseconds : IDurationUnit
{
    /// <inheritdoc/>
    public static long Ticks => TimeSpan.TicksPerMillisecond;

    /// <inheritdoc/>
    public static string Suffix => " ms";
}

namespace Sockets.Options.Codecs;

/// <summary>Represents a signed number of seconds.</summary>
public readonly struct Seconds : IDurationUnit
{
    /// <inheritdoc/>
    public static long Ticks => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public static string Suffix => " s";

    /// <inheritdoc/>
    public static uint Maximum => int.MaxValue;
}

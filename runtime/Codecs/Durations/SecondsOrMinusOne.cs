namespace Sockets.Options.Codecs;

/// <summary>Represents a number of seconds that can be zero, or -1 for <see langword="null"/>.</summary>
public readonly struct SecondsOrMinusOne : IDurationUnit
{
    /// <inheritdoc/>
    public static long Ticks => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public static string Suffix => " s";

    /// <inheritdoc/>
    public static uint Maximum => int.MaxValue;

    /// <inheritdoc/>
    public static int Null => -1;
}

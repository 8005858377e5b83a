namespace Sockets.Options.Codecs;

/// <summary>Converts durations to native units and checks the range of the option.</summary>
internal static class Duration
{
    internal static TimeSpan ToTimeSpan<TUnit>(int native)
        where TUnit : struct, IDurationUnit =>
        TimeSpan.FromTicks((TUnit.Maximum == uint.MaxValue ? unchecked((uint)native) : native) * TUnit.Ticks);

    internal static int ToNative<TUnit>(TimeSpan value, in SocketOptionDefinition option)
        where TUnit : struct, IDurationUnit =>
        unchecked((int)ToNative(value, TUnit.Ticks, TUnit.Suffix, TUnit.Maximum, option));

    /// <summary>Converts to native units, rounding up: a duration never becomes shorter than asked for, or none.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="ticksPerUnit">The native unit.</param>
    /// <param name="unit">The native unit as a suffix for messages.</param>
    /// <param name="maximum">What the native type can hold.</param>
    /// <param name="option">The option, for its range.</param>
    internal static long ToNative(TimeSpan value, long ticksPerUnit, string unit, long maximum, in SocketOptionDefinition option)
    {
        long native = RoundUp(value, ticksPerUnit);
        if (value < TimeSpan.Zero || native > maximum)
        {
            option.ThrowOutOfRange(unit, value, minimum: 0, maximum);
        }

        option.ThrowIfOutOfRange(native, unit, value);
        return native;
    }

    internal static long RoundUp(TimeSpan value, long ticksPerUnit)
    {
        (long whole, long rest) = Math.DivRem(value.Ticks, ticksPerUnit);
        return rest > 0 ? whole + 1 : whole;
    }

    /// <summary>Tells whether a value stands for no limit.</summary>
    internal static bool IsOff(TimeSpan? value) => value is null || value == Timeout.InfiniteTimeSpan;
}

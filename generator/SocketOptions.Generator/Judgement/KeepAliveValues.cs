using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Compares the value of SIO_KEEPALIVE_VALS with its layout: enabled, time and interval in milliseconds.</summary>
internal static class KeepAliveValues
{
    /// <summary>The unit of the times.</summary>
    public const string Unit = "ms";

    private const int TimeOffset = 4;
    private const int IntervalOffset = 8;

    public static Finding? Problem(Payload value)
    {
        foreach ((int offset, Scalar part) in value.Parts)
        {
            if (offset is not (TimeOffset or IntervalOffset))
            {
                continue;
            }

            if (part.IsComponent || part.Unit is "s" or "us")
            {
                return new(Verdict.WrongUnit, "SIO_KEEPALIVE_VALS contains whole times in milliseconds");
            }

            if (part.Order == ByteOrder.Network)
            {
                return new(Verdict.ByteOrder, "SIO_KEEPALIVE_VALS is in host byte order");
            }
        }

        // Only two names that contradict their places are certainly swapped.
        return IsNamed(value, TimeOffset, isInterval: true) && IsNamed(value, IntervalOffset, isInterval: false)
            ? new(Verdict.StructLayout, "SIO_KEEPALIVE_VALS contains the time before the interval")
            : null;
    }

    /// <returns>The times that constant bytes contain; null if they are not constants, or if they disable keep-alive.</returns>
    public static (long Time, long Interval)? Decode(Payload value) =>
        value.Bytes is { Length: IntervalOffset + sizeof(int) } bytes && NumberAt(bytes, 0) != 0
            ? (NumberAt(bytes, TimeOffset), NumberAt(bytes, IntervalOffset))
            : null;

    private static long NumberAt(byte[] bytes, int offset) =>
        (uint)(bytes[offset] | (bytes[offset + 1] << 8) | (bytes[offset + 2] << 16) | (bytes[offset + 3] << 24));

    /// <summary>Determines whether the names of a number are only those of the interval, or only those of the time.</summary>
    private static bool IsNamed(Payload value, int offset, bool isInterval) => value.Parts.Exists(part =>
        part.Offset == offset
        && Array.Exists(part.Value.Names, static name => EndsWith(name, "INTERVAL")) == isInterval
        && Array.Exists(part.Value.Names, static name => EndsWith(name, "TIME") || EndsWith(name, "IDLE") || EndsWith(name, "START"))
            != isInterval);

    private static bool EndsWith(string name, string word) =>
        NativeNames.Words(name).Exists(own => own.EndsWith(word, StringComparison.Ordinal));
}

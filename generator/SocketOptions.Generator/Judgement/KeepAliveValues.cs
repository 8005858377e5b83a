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

            bool isInterval = Array.Exists(part.Names, static name => Contains(name, "INTERVAL"));
            bool isTime =
                Array.Exists(
                    part.Names, static name => Contains(name, "TIME") || Contains(name, "IDLE") || Contains(name, "START"));
            bool isSwapped = offset == TimeOffset
                ? isInterval && !isTime && HasTimeAfter(value)
                : isTime && !isInterval && HasIntervalBefore(value);
            if (isSwapped)
            {
                return new(Verdict.StructLayout, "SIO_KEEPALIVE_VALS contains the time before the interval");
            }
        }

        return null;
    }

    /// <returns>The times that constant bytes contain; null if they are not constants, or if they disable keep-alive.</returns>
    public static (long Time, long Interval)? Decode(Payload value) =>
        value.Bytes is { Length: IntervalOffset + sizeof(int) } bytes && NumberAt(bytes, 0) != 0
            ? (NumberAt(bytes, TimeOffset), NumberAt(bytes, IntervalOffset))
            : null;

    private static long NumberAt(byte[] bytes, int offset) =>
        (uint)(bytes[offset] | (bytes[offset + 1] << 8) | (bytes[offset + 2] << 16) | (bytes[offset + 3] << 24));

    /// <remarks>One value for both is not a confusion.</remarks>
    private static bool HasTimeAfter(Payload value) => !HasNames(value, IntervalOffset, "INTERVAL");

    private static bool HasIntervalBefore(Payload value) => HasNames(value, TimeOffset, "INTERVAL");

    private static bool HasNames(Payload value, int offset, string word) =>
        value.Parts.Exists(part => part.Offset == offset && Array.Exists(part.Value.Names, name => Contains(name, word)));

    private static bool Contains(string name, string word) => name.ToUpperInvariant().Contains(word);
}

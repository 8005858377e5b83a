using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Judgement;

/// <summary>Compares the value of SIO_KEEPALIVE_VALS with its layout: enabled, time and interval in milliseconds.</summary>
internal static class KeepAliveValues
{
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

            string other = offset == TimeOffset ? "interval" : "time";
            string own = offset == TimeOffset ? "time" : "interval";
            if (Array.Exists(part.Names, name => Contains(name, other)) && !Array.Exists(part.Names, name => Contains(name, own)))
            {
                return new(Verdict.StructLayout, "SIO_KEEPALIVE_VALS contains the time before the interval");
            }
        }

        return null;
    }

    private static bool Contains(string name, string word) => NativeNames.Words(name).Contains(word);
}

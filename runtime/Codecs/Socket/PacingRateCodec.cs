using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a rate in bytes per second, which is a C <c>unsigned long</c> on Linux and a C <c>uint32_t</c> on FreeBSD.
/// The text is a decimal number, or <c>none</c> for no limit.
/// </summary>
public readonly struct PacingRateCodec : ISocketOptionCodec<long?>
{
    /// <inheritdoc/>
    public static int MaximumLength => OperatingSystem.IsFreeBSD() ? sizeof(uint) : nint.Size;

    /// <inheritdoc/>
    /// <remarks>No limit has every bit set on Linux, regardless of the length, and is zero on FreeBSD.</remarks>
    public static long? Decode(ReadOnlySpan<byte> source)
    {
        ulong rate = NativeInteger.ReadUInt64(source);
        bool isUnlimited = OperatingSystem.IsFreeBSD()
            ? rate == 0
            : rate == (source.Length < sizeof(ulong) ? uint.MaxValue : ulong.MaxValue);
        return isUnlimited ? null : long.CreateSaturating(rate);
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(long? value) => MaximumLength;

    /// <inheritdoc/>
    public static int Encode(long? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        ulong rate = OperatingSystem.IsFreeBSD() ? 0 : ulong.MaxValue;
        if (value is { } bytesPerSecond)
        {
            option.ThrowIfOutOfRange(bytesPerSecond, unit: " bytes per second", value);
            rate = (ulong)bytesPerSecond;
        }

        if (MaximumLength == sizeof(uint))
        {
            // A rate that this field cannot contain exceeds any link, too.
            MemoryMarshal.Write(destination, uint.CreateSaturating(rate));
            return sizeof(uint);
        }

        MemoryMarshal.Write(destination, rate);
        return sizeof(ulong);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out long? value)
    {
        bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        value = isNumber ? number : null;
        return isNumber || text == "none";
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>Represents received fragments in the memory of a device (<c>struct dmabuf_token</c>).</summary>
/// <param name="Start">The token of the first fragment.</param>
/// <param name="Count">The number of fragments, which have consecutive tokens.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DeviceMemoryToken(uint Start, uint Count) : IParsable<DeviceMemoryToken>
{
    /// <inheritdoc/>
    public static DeviceMemoryToken Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<DeviceMemoryToken>(s, provider, example: "17+4");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeviceMemoryToken result)
    {
        result = default;
        if (s?.Split('+') is not [string first, string second]
            || !uint.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out uint start)
            || !uint.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out uint count))
        {
            return false;
        }

        result = new(start, count);
        return true;
    }

    /// <summary>Returns the first token, a plus sign, and the count.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}+{Count}");
}

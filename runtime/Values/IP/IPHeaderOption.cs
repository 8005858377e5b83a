using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sockets.Options;

/// <summary>
/// Represents an option in the header of an IPv4 packet or in an extension header of an IPv6 packet.
/// </summary>
/// <param name="Kind">The number of the option, including its flags.</param>
/// <param name="Data">The data after the number and the length. Padding of one byte has none.</param>
public readonly record struct IPHeaderOption(byte Kind, ReadOnlyMemory<byte> Data = default) : IParsable<IPHeaderOption>
{
    /// <inheritdoc/>
    public static IPHeaderOption Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<IPHeaderOption>(s, provider, example: "148:0000");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IPHeaderOption result)
    {
        string[] parts = s?.Split(':') ?? [];
        if (parts.Length is 1 or 2
            && byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte kind)
            && HexText.TryParse(parts.ElementAtOrDefault(1) ?? "", out byte[]? data))
        {
            result = new(kind, data);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(IPHeaderOption other) => Kind == other.Kind && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Data.Length);

    /// <summary>Returns the number and, if there is data, a colon and the data in hexadecimal.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Data.IsEmpty
        ? Kind.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Convert.ToHexString(Data.Span)}");
}

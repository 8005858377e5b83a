using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sockets.Options;

/// <summary>Represents a control message (<c>struct cmsghdr</c>).</summary>
/// <param name="Level">The number of the level.</param>
/// <param name="Type">The number of the type, which is often the number of an option of the level.</param>
/// <param name="Data">The data, whose format depends on the level and the type.</param>
public readonly record struct RawControlMessage(int Level, int Type, ReadOnlyMemory<byte> Data) : IParsable<RawControlMessage>
{
    /// <inheritdoc/>
    public static RawControlMessage Parse(string s, IFormatProvider? provider) =>
        ParsableText.Parse<RawControlMessage>(s, provider, example: "0:1:10000000");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RawControlMessage result)
    {
        if (s?.Split(':') is [string levelText, string typeText, string dataText]
            && int.TryParse(levelText, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
            && int.TryParse(typeText, NumberStyles.None, CultureInfo.InvariantCulture, out int type)
            && HexText.TryParse(dataText, out byte[]? data))
        {
            result = new(level, type, data);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(RawControlMessage other) =>
        Level == other.Level && Type == other.Type && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Type, Data.Length);

    /// <summary>Returns the level, the type, and the data in hexadecimal, with colons between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Level}:{Type}:{Convert.ToHexString(Data.Span)}");
}

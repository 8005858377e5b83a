using System.Globalization;

namespace Sockets.Options;

/// <summary>Represents a value with a number that specifies its meaning (<c>struct nlattr</c>).</summary>
/// <param name="Type">The number.</param>
/// <param name="Data">The value.</param>
public readonly record struct NetlinkAttribute(int Type, ReadOnlyMemory<byte> Data)
{
    /// <inheritdoc/>
    public bool Equals(NetlinkAttribute other) => Type == other.Type && Data.Span.SequenceEqual(other.Data.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Data.Length);

    /// <summary>Returns the number and the value in hexadecimal, with a colon between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type}:{Convert.ToHexString(Data.Span)}");
}

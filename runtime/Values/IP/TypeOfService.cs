using System.Globalization;

namespace Sockets.Options;

/// <summary>
/// Represents the byte of an IP header that specifies how routers treat the packet: the type of service of IPv4 and the
/// traffic class of IPv6.
/// </summary>
public readonly record struct TypeOfService : IParsableValue<TypeOfService>
{
    private const int EcnBits = 2;
    private const int EcnMask = (1 << EcnBits) - 1;

    /// <summary>Initializes a new instance of the <see cref="TypeOfService"/> struct from its two parts.</summary>
    /// <param name="dscp">The differentiated services code point.</param>
    /// <param name="ecn">The explicit congestion notification.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part does not fit into its bits.</exception>
    public TypeOfService(Dscp dscp, Ecn ecn = Ecn.NotEct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)dscp, nameof(dscp));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)dscp, byte.MaxValue >> EcnBits, nameof(dscp));
        ArgumentOutOfRangeException.ThrowIfNegative((int)ecn, nameof(ecn));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)ecn, EcnMask, nameof(ecn));
        Value = (byte)(((int)dscp << EcnBits) | (int)ecn);
    }

    private TypeOfService(byte value) => Value = value;

    /// <summary>
    /// Gets the whole byte. <see cref="Dscp.EF"/> is 184 here, because its 46 is shifted by two bits.
    /// </summary>
    public byte Value { get; }

    /// <summary>Gets the differentiated services code point, which is in the upper six bits.</summary>
    public Dscp Dscp => (Dscp)(Value >> EcnBits);

    /// <summary>Gets the explicit congestion notification, which is in the lower two bits.</summary>
    public Ecn Ecn => (Ecn)(Value & EcnMask);

    /// <summary>Creates a value from the whole byte.</summary>
    /// <param name="value">The byte, which is 184 for <see cref="Dscp.EF"/>.</param>
    /// <returns>The value.</returns>
    public static TypeOfService FromByte(byte value) => new(value);

    /// <summary>
    /// Returns the name of the code point and, unless it is <see cref="Ecn.NotEct"/>, the congestion notification:
    /// <c>EF</c> or <c>AF41+Ect0</c>. A code point without a name yields the whole byte: <c>0x10</c>.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => Enum.GetName(Dscp) switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"0x{Value:x2}"),
        { } name when Ecn == Ecn.NotEct => name,
        { } name => $"{name}+{Ecn}",
    };

    bool IParsableValue<TypeOfService>.TryParse(string text, out TypeOfService value)
    {
        // A number is the whole byte, as in C. The number of a code point is written by its name.
        if (IntegerText.TryParse(text, out byte number))
        {
            value = new(number);
            return true;
        }

        string[] parts = text.Split('+');
        Ecn ecn = Ecn.NotEct;
        if (parts.Length <= 2
            && TryParseName(parts[0], out Dscp dscp)
            && (parts.Length == 1 || TryParseName(parts[1], out ecn)))
        {
            value = new(dscp, ecn);
            return true;
        }

        value = default;
        return false;
    }

    // Enum.TryParse alone would also accept numbers and lists of names.
    private static bool TryParseName<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value)
            && string.Equals(Enum.GetName(value), text, StringComparison.OrdinalIgnoreCase);
}

using System.Globalization;

namespace Sockets.Options;

/// <summary>
/// The byte of the header that tells routers how to treat a packet: the type of service of IPv4, the traffic class of
/// IPv6.
/// </summary>
/// <param name="Value">The whole byte. As a number, <see cref="Dscp.EF"/> is 184 here and not 46.</param>
public readonly record struct TypeOfService(byte Value)
{
    private const int EcnBits = 2;
    private const int EcnMask = (1 << EcnBits) - 1;

    /// <summary>Initializes a new instance from its two parts.</summary>
    /// <param name="dscp">How the packet is to be forwarded.</param>
    /// <param name="ecn">What is known of congestion.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part does not fit into its bits.</exception>
    public TypeOfService(Dscp dscp, Ecn ecn)
        : this((byte)(((int)dscp << EcnBits) | (int)ecn))
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)dscp, (uint)byte.MaxValue >> EcnBits, nameof(dscp));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)ecn, (uint)EcnMask, nameof(ecn));
    }

    /// <summary>Gets how the packet is to be forwarded: the upper six bits.</summary>
    public Dscp Dscp => (Dscp)(Value >> EcnBits);

    /// <summary>Gets what is known of congestion: the lower two bits.</summary>
    public Ecn Ecn => (Ecn)(Value & EcnMask);

    /// <summary>Makes a value from the whole byte.</summary>
    /// <param name="value">The byte, 0 to 255.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit into a byte.</exception>
    public static implicit operator TypeOfService(int value) => FromInt32(value);

    /// <summary>Makes a value from its upper six bits; the lower two are zero.</summary>
    /// <param name="dscp">How the packet is to be forwarded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is no code point.</exception>
    public static implicit operator TypeOfService(Dscp dscp) => new(dscp, Ecn.NotCapable);

    /// <summary>Makes a value from the whole byte.</summary>
    /// <param name="value">The byte, 0 to 255.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit into a byte.</exception>
    public static TypeOfService FromInt32(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, byte.MaxValue);
        return new((byte)value);
    }

    /// <summary>
    /// Returns the name of the code point and, after a plus sign, what is known of congestion, if anything: <c>EF</c>,
    /// <c>AF41+Capable0</c>. Where the code point has no name, it is the whole byte: <c>0x10</c>.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => Enum.GetName(Dscp) switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"0x{Value:x2}"),
        { } name when Ecn == Ecn.NotCapable => name,
        { } name => $"{name}+{Ecn}",
    };

    internal static bool TryParse(string text, out TypeOfService value)
    {
        // A number is the whole byte, as it is in C. What people call 46 by its code point has a name.
        if (IntegerText.TryParse(text, out byte number))
        {
            value = new(number);
            return true;
        }

        string[] parts = text.Split('+');
        Ecn ecn = Ecn.NotCapable;
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

    // By itself, Enum.TryParse also takes numbers and lists of names.
    private static bool TryParseName<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value)
            && string.Equals(Enum.GetName(value), text, StringComparison.OrdinalIgnoreCase);
}

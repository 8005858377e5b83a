using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>
/// A network interface by its index or by one of its IPv4 addresses; by default the one that the routing table chooses.
/// </summary>
public readonly record struct MulticastInterface
{
    /// <summary>Initializes a new instance from an index.</summary>
    /// <param name="index">The index; 0 for the one that the routing table chooses.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public MulticastInterface(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Index = index;
    }

    /// <summary>Initializes a new instance from an address.</summary>
    /// <param name="address">The IPv4 address; <see cref="IPAddress.Any"/> for the one that the routing table chooses.</param>
    /// <exception cref="ArgumentException">The address is not an IPv4 address.</exception>
    public MulticastInterface(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new ArgumentException($"An interface has an IPv4 address here, not {address}.", nameof(address));
        }

        // One value for one meaning, so that equal ones are equal.
        Address = address.Equals(IPAddress.Any) ? null : address;
    }

    /// <summary>Gets the index, or 0.</summary>
    public int Index { get; }

    /// <summary>Gets the address, or <see langword="null"/>.</summary>
    public IPAddress? Address { get; }

    /// <summary>Makes an interface from its index.</summary>
    /// <param name="index">The index.</param>
    public static implicit operator MulticastInterface(int index) => new(index);

    /// <summary>Makes an interface from one of its addresses.</summary>
    /// <param name="address">The IPv4 address.</param>
    public static implicit operator MulticastInterface(IPAddress address) => new(address);

    /// <summary>Returns the address, or else the index.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Address?.ToString() ?? Index.ToString(CultureInfo.InvariantCulture);

    internal static bool TryParse(string text, out MulticastInterface value)
    {
        value = default;
        // The index first: as an address, 1 would be 0.0.0.1.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            value = index;
            return true;
        }

        if (IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork)
        {
            value = address;
            return true;
        }

        return false;
    }
}

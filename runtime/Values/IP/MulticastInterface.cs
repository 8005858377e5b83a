using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>
/// Represents the network interface of a multicast group: its index, one of its IPv4 addresses, or by default the
/// interface that the routing table chooses.
/// </summary>
public readonly record struct MulticastInterface : IParsableValue<MulticastInterface>
{
    /// <summary>The text of the value that leaves the choice to the routing table.</summary>
    private const string DefaultText = "default";

    /// <summary>Initializes a new instance of the <see cref="MulticastInterface"/> struct from an index.</summary>
    /// <param name="index">The index of the interface.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or zero.</exception>
    public MulticastInterface(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(index);
        Index = index;
    }

    /// <summary>Initializes a new instance of the <see cref="MulticastInterface"/> struct from an address.</summary>
    /// <param name="address">
    /// An IPv4 address of the interface. <see cref="IPAddress.Any"/> leaves the choice to the routing table.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> is not an IPv4 address.</exception>
    public MulticastInterface(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new ArgumentException($"The interface requires an IPv4 address, not {address}.", nameof(address));
        }

        // Equal meanings are equal values.
        Address = address.Equals(IPAddress.Any) ? null : address;
    }

    /// <summary>Gets the value that leaves the choice to the routing table.</summary>
    public static MulticastInterface Default => default;

    /// <summary>Gets the index of the interface, or <see langword="null"/> if it is not specified by an index.</summary>
    public int? Index { get; }

    /// <summary>Gets the address of the interface, or <see langword="null"/> if it is not specified by an address.</summary>
    public IPAddress? Address { get; }

    /// <summary>Returns the address, the index, or <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Address?.ToString() ?? Index?.ToString(CultureInfo.InvariantCulture) ?? DefaultText;

    bool IParsableValue<MulticastInterface>.TryParse(string text, out MulticastInterface value) => TryParse(text, out value);

    internal static bool TryParse(string text, out MulticastInterface value)
    {
        value = default;
        if (text == DefaultText)
        {
            return true;
        }

        // The index first: as an address, 1 would be 0.0.0.1.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            value = index > 0 ? new(index) : default;
            return index > 0;
        }

        if (IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork)
        {
            value = new(address);
            return true;
        }

        return false;
    }
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents an IP address without an object, so that decoding a message allocates no memory.</summary>
internal readonly record struct StoredAddress
{
    internal const int IPv4Length = 4;
    internal const int IPv6Length = 16;

    private readonly UInt128 _bits;
    private readonly byte _length;

    /// <param name="bytes">An address of IPv4 or IPv6 in network byte order.</param>
    internal StoredAddress(ReadOnlySpan<byte> bytes)
    {
        _bits = bytes.Length == IPv4Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
        // The unspecified addresses of both families are equal.
        _length = _bits == 0 ? (byte)0 : (byte)bytes.Length;
    }

    private StoredAddress(UInt128 bits, byte length)
    {
        _bits = bits;
        _length = length;
    }

    /// <summary>Gets a value indicating whether there is no address, or whether all its bits are zero.</summary>
    internal bool IsUnspecified => _length == 0;

    /// <summary>Gets the address family, or <see cref="AddressFamily.Unspecified"/> for an unspecified address.</summary>
    internal AddressFamily Family => _length switch
    {
        0 => AddressFamily.Unspecified,
        IPv4Length => AddressFamily.InterNetwork,
        _ => AddressFamily.InterNetworkV6,
    };

    internal static StoredAddress Of(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[IPv6Length];
        address.TryWriteBytes(bytes, out int length);
        return new(bytes[..length]);
    }

    /// <summary>Returns the IPv4 address that an IPv6 address contains, or the same address.</summary>
    internal StoredAddress Unmapped() =>
        _length == IPv6Length && _bits >> 32 == 0xFFFF ? new((uint)(_bits & uint.MaxValue), IPv4Length) : this;

    /// <summary>Writes the address to a destination of its length. An unspecified address writes nothing.</summary>
    internal void Write(Span<byte> destination)
    {
        switch (_length)
        {
            case IPv4Length:
                BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)_bits);
                break;
            case IPv6Length:
                BinaryPrimitives.WriteUInt128BigEndian(destination, _bits);
                break;
        }
    }

    /// <param name="scopeId">The index of the interface for a link-local address.</param>
    /// <returns>The address, or <see langword="null"/> if it is unspecified.</returns>
    internal IPAddress? ToIPAddress(int? scopeId)
    {
        if (IsUnspecified)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[IPv6Length];
        bytes = bytes[.._length];
        Write(bytes);
        IPAddress address = new(bytes);
        if (scopeId is { } scope && address.IsIPv6LinkLocal)
        {
            address.ScopeId = scope;
        }

        return address;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Represents an address of any family in the layout of the operating system.</summary>
public sealed class NativeEndPoint : EndPoint, IEquatable<NativeEndPoint>
{
    private readonly byte[] _bytes;

    /// <summary>Initializes a new instance of the <see cref="NativeEndPoint"/> class from an address.</summary>
    /// <param name="address">The address, which is copied.</param>
    public NativeEndPoint(SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _bytes = address.Buffer.Span[..address.Size].ToArray();
        Domain = address.Domain;
    }

    /// <summary>Initializes a new instance of the <see cref="NativeEndPoint"/> class from a family and its data.</summary>
    /// <param name="domain">The family.</param>
    /// <param name="data">The bytes after the two bytes of the family, in the layout of the operating system.</param>
    /// <exception cref="PlatformNotSupportedException">
    /// The address family is not available on this operating system.
    /// </exception>
    public NativeEndPoint(SocketDomain domain, ReadOnlySpan<byte> data)
    {
        NativeAddress.ThrowIfAbsent(domain);
        SocketAddress address = NativeAddress.Create(domain, NativeAddress.HeaderLength + data.Length);
        data.CopyTo(address.Buffer.Span[NativeAddress.HeaderLength..]);
        _bytes = address.Buffer.ToArray();
        Domain = domain;
    }

    /// <summary>Gets the native address family.</summary>
    public SocketDomain Domain { get; }

    /// <inheritdoc/>
    public override AddressFamily AddressFamily => Domain.AddressFamily;

    /// <inheritdoc/>
    public override SocketAddress Serialize()
    {
        SocketAddress address = new(AddressFamily.Unspecified, _bytes.Length);
        _bytes.CopyTo(address.Buffer);
        return address;
    }

    /// <inheritdoc/>
    public override EndPoint Create(SocketAddress socketAddress) => new NativeEndPoint(socketAddress);

    /// <inheritdoc/>
    public bool Equals(NativeEndPoint? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NativeEndPoint);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>Returns the family, and the data in hexadecimal digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Domain}:{Convert.ToHexString(_bytes.AsSpan(NativeAddress.HeaderLength))}");
}

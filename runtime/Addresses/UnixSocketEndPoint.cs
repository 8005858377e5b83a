using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options;

/// <summary>
/// Represents the address of a Unix domain socket (<c>sockaddr_un</c>): a path, an abstract name or no name.
/// </summary>
/// <remarks>
/// <see cref="UnixDomainSocketEndPoint"/> does not support unnamed addresses or binary abstract names. It accepts a NUL in a
/// path, which the operating system truncates there.
/// </remarks>
public sealed class UnixSocketEndPoint : EndPoint, IEquatable<UnixSocketEndPoint>
{
    // The native name without the NUL at the end of a path. An abstract name starts with a NUL.
    private readonly byte[] _name;

    private UnixSocketEndPoint(byte[] name) => _name = name;

    /// <summary>Gets the address of an unnamed socket. If a socket binds to it, Linux chooses an abstract name.</summary>
    public static UnixSocketEndPoint Unnamed { get; } = new([]);

    /// <summary>Gets the maximum length of a path in bytes, without the NUL at its end.</summary>
    public static int MaximumPathLength => NameCapacity - 1;

    /// <summary>Gets the maximum length of an abstract name in bytes, without the NUL at its start.</summary>
    public static int MaximumAbstractNameLength => NameCapacity - 1;

    /// <inheritdoc/>
    public override AddressFamily AddressFamily => AddressFamily.Unix;

    /// <summary>Gets a value indicating whether the socket is unnamed.</summary>
    public bool IsUnnamed => _name.Length == 0;

    /// <summary>Gets a value indicating whether the name is abstract, that is, not the path of a file.</summary>
    public bool IsAbstract => _name is [0, ..];

    /// <summary>Gets the path, or <see langword="null"/> if the address has none.</summary>
    public string? Path => IsUnnamed || IsAbstract ? null : Encoding.UTF8.GetString(_name);

    /// <summary>
    /// Gets the abstract name without the NUL at its start, or <see langword="null"/> if the address has none.
    /// </summary>
    public ReadOnlyMemory<byte>? AbstractName => IsAbstract ? _name.AsMemory(1) : default(ReadOnlyMemory<byte>?);

    // struct sockaddr_un has room for 108 bytes, or 104 where it has a length, too.
    private static int NameCapacity => NativeAddress.HasLength ? 104 : 108;

    /// <summary>Creates the address of a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The path is empty, is too long or contains a NUL.</exception>
    public static UnixSocketEndPoint FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The path contains a NUL, which the operating system interprets as its end.", nameof(path));
        }

        return new(Limit(Encoding.UTF8.GetBytes(path), MaximumPathLength, nameof(path)));
    }

    /// <summary>Creates the address of an abstract name, on Linux.</summary>
    /// <param name="name">The name, without the NUL at its start. It can contain any bytes.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The name is too long.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// Abstract names are not available on this operating system.
    /// </exception>
    public static UnixSocketEndPoint FromAbstractName(ReadOnlySpan<byte> name)
    {
        if (!PlatformValue.IsLinuxOrAndroid)
        {
            throw new PlatformNotSupportedException("Abstract names are not available on this operating system. They are available on Linux and Android.");
        }

        return new([0, .. Limit(name.ToArray(), MaximumAbstractNameLength, nameof(name))]);
    }

    /// <inheritdoc/>
    public override SocketAddress Serialize()
    {
        int terminatorLength = IsUnnamed || IsAbstract ? 0 : 1;
        // Windows requires the full size.
        int size = NativeAddress.HeaderLength + (OperatingSystem.IsWindows() ? NameCapacity : _name.Length + terminatorLength);
        SocketAddress address = NativeAddress.Create(SocketDomain.Unix, size);
        _name.CopyTo(address.Buffer[NativeAddress.HeaderLength..]);
        return address;
    }

    /// <inheritdoc/>
    public override EndPoint Create(SocketAddress socketAddress)
    {
        ArgumentNullException.ThrowIfNull(socketAddress);
        return FromAddress(socketAddress);
    }

    /// <inheritdoc/>
    public bool Equals(UnixSocketEndPoint? other) => other is not null && _name.AsSpan().SequenceEqual(other._name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnixSocketEndPoint);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_name);
        return hash.ToHashCode();
    }

    /// <summary>Returns the path, the abstract name after an at sign, or an empty string.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AbstractName is { } name ? $"@{Encoding.UTF8.GetString(name.Span)}" : Path ?? string.Empty;

    internal static UnixSocketEndPoint FromAddress(SocketAddress address)
    {
        if (address.Domain != SocketDomain.Unix)
        {
            throw new ArgumentException("The address is not a Unix domain address.", nameof(address));
        }

        ReadOnlySpan<byte> name = address.Buffer.Span[NativeAddress.HeaderLength..address.Size];
        bool isAbstract = PlatformValue.IsLinuxOrAndroid && name is [0, ..];
        // The NUL after a path can be missing, and arbitrary bytes can follow it.
        int end = isAbstract ? -1 : name.IndexOf((byte)0);
        return new((end < 0 ? name : name[..end]).ToArray());
    }

    private static byte[] Limit(byte[] name, int maximumLength, string parameter) =>
        name.Length <= maximumLength
            ? name
            : throw new ArgumentException($"The name has {name.Length} bytes; the maximum is {maximumLength}.", parameter);
}

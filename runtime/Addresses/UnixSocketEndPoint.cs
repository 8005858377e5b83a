using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options;

/// <summary>
/// Represents the address of a Unix domain socket (<c>sockaddr_un</c>): a path, an abstract name or no name.
/// </summary>
/// <remarks>
/// <para>
/// The type converts implicitly to <see cref="UnixDomainSocketEndPoint"/>, and explicitly from it. Every method that accepts an
/// <see cref="EndPoint"/> accepts it, and every end point that this library returns for a Unix domain address is a
/// <see cref="UnixDomainSocketEndPoint"/>. The type is not an end point, because servers such as Kestrel reject end points
/// that they do not know, and because <see cref="Socket"/> deletes the file of a <see cref="UnixDomainSocketEndPoint"/> only.
/// </para>
/// <para>
/// The public members of <see cref="UnixDomainSocketEndPoint"/> do not return the kind or the bytes of a name. Its constructor
/// does not support unnamed addresses or binary abstract names, and accepts a NUL in a path, which the operating system
/// truncates there.
/// </para>
/// <para>
/// A <see cref="Socket"/> that binds to a path deletes the file when it is disposed. A handle does not, and neither does a
/// <see cref="Socket"/> that is created from a handle that is already bound.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(UnixSocketEndPoint.FromAbstractName("service"u8)));
/// </code>
/// </example>
public sealed class UnixSocketEndPoint : IEquatable<UnixSocketEndPoint>
{
    // Created on demand, because old versions of Windows reject it.
    private static UnixDomainSocketEndPoint? s_endPoint;

    // The native name without the NUL at the end of a path. An abstract name starts with a NUL.
    private readonly byte[] _name;

    private UnixSocketEndPoint(byte[] name) => _name = name;

    /// <summary>Gets the address of an unnamed socket. If a socket binds to it, Linux chooses an abstract name.</summary>
    public static UnixSocketEndPoint Unnamed { get; } = new([]);

    /// <summary>Gets the maximum length of a path in bytes, without the NUL at its end.</summary>
    public static int MaximumPathLength => NameCapacity - 1;

    /// <summary>Gets the maximum length of an abstract name in bytes, without the NUL at its start.</summary>
    public static int MaximumAbstractNameLength => NameCapacity - 1;

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

    /// <summary>Gets a value indicating whether the bytes of the path are those of its text.</summary>
    internal bool HasTextPath => Path is { } path && Encoding.UTF8.GetBytes(path).AsSpan().SequenceEqual(_name);

    // struct sockaddr_un has room for 108 bytes, or 104 where it has a length, too.
    private static int NameCapacity => NativeAddress.HasLength ? 104 : 108;

    // The NUL at the end of a path.
    private int TerminatorLength => IsUnnamed || IsAbstract ? 0 : 1;

    /// <summary>Converts the address to the end point of .NET.</summary>
    /// <param name="endPoint">The address.</param>
    public static implicit operator UnixDomainSocketEndPoint(UnixSocketEndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        return endPoint.ToUnixDomainSocketEndPoint();
    }

    /// <summary>Converts an end point of .NET to the address.</summary>
    /// <param name="endPoint">The end point.</param>
    public static explicit operator UnixSocketEndPoint(UnixDomainSocketEndPoint endPoint) =>
        FromUnixDomainSocketEndPoint(endPoint);

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

    /// <summary>Creates the address from its native form.</summary>
    /// <param name="address">The native form.</param>
    /// <returns>The address. A path ends at its first NUL, as it does for the operating system.</returns>
    /// <exception cref="ArgumentException">The address is not a Unix domain address.</exception>
    public static UnixSocketEndPoint FromAddress(SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Domain != SocketDomain.Unix)
        {
            throw new ArgumentException("The address is not a Unix domain address.", nameof(address));
        }

        return FromName(address.Buffer.Span[NativeAddress.HeaderLength..address.Size]);
    }

    /// <summary>Creates the address from the end point of .NET.</summary>
    /// <param name="endPoint">The end point.</param>
    /// <returns>The address. A path ends at its first NUL, as it does for the operating system.</returns>
    public static UnixSocketEndPoint FromUnixDomainSocketEndPoint(UnixDomainSocketEndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        return FromAddress(endPoint.Serialize());
    }

    /// <summary>Converts the address to the end point of .NET.</summary>
    /// <returns>The end point, which has the same bytes.</returns>
    /// <exception cref="PlatformNotSupportedException">.NET does not support the family on this operating system.</exception>
    public UnixDomainSocketEndPoint ToUnixDomainSocketEndPoint()
    {
        // The constructor accepts text only. Create interprets the zeros of an unnamed address of full size as a name.
        SocketAddress address = CreateAddress(_name.Length + TerminatorLength);
        return (UnixDomainSocketEndPoint)(s_endPoint ??= new("*")).Create(address);
    }

    /// <summary>Converts the address to its native form.</summary>
    /// <returns>The native form.</returns>
    public SocketAddress Serialize() =>
        // Windows requires the full size.
        CreateAddress(OperatingSystem.IsWindows() ? NameCapacity : _name.Length + TerminatorLength);

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

    /// <param name="name">The bytes after the family.</param>
    internal static UnixSocketEndPoint FromName(ReadOnlySpan<byte> name)
    {
        bool isAbstract = PlatformValue.IsLinuxOrAndroid && name is [0, ..];
        // The NUL after a path can be missing, and arbitrary bytes can follow it.
        int end = isAbstract ? -1 : name.IndexOf((byte)0);
        return new((end < 0 ? name : name[..end]).ToArray());
    }

    private static byte[] Limit(byte[] name, int maximumLength, string parameter) =>
        name.Length <= maximumLength
            ? name
            : throw new ArgumentException($"The name has {name.Length} bytes; the maximum is {maximumLength}.", parameter);

    private SocketAddress CreateAddress(int nameLength)
    {
        SocketAddress address = NativeAddress.Create(SocketDomain.Unix, NativeAddress.HeaderLength + nameLength);
        _name.CopyTo(address.Buffer[NativeAddress.HeaderLength..]);
        return address;
    }
}

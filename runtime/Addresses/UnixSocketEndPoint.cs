using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sockets.Options;

/// <summary>The address of a socket within one machine: a path, an abstract name or nothing (<c>sockaddr_un</c>).</summary>
/// <remarks>
/// <see cref="UnixDomainSocketEndPoint"/> has no nameless address, no abstract name that is not text, and takes a NUL
/// inside a path, where the operating system would end it.
/// </remarks>
public sealed class UnixSocketEndPoint : EndPoint, IEquatable<UnixSocketEndPoint>
{
    // What the operating system reads, without the NUL that ends a path; an abstract name begins with one.
    private readonly byte[] _name;

    private UnixSocketEndPoint(byte[] name) => _name = name;

    /// <summary>Gets the address of a socket without a name. Binding to it makes Linux choose an abstract name.</summary>
    public static UnixSocketEndPoint Unnamed { get; } = new([]);

    /// <summary>Gets the length of the longest path in bytes, which leaves room for the NUL at its end.</summary>
    public static int MaximumPathLength => NameCapacity - 1;

    /// <summary>Gets the length of the longest abstract name in bytes, which leaves room for the NUL at its start.</summary>
    public static int MaximumAbstractNameLength => NameCapacity - 1;

    /// <inheritdoc/>
    public override AddressFamily AddressFamily => AddressFamily.Unix;

    /// <summary>Gets a value that tells whether there is no name.</summary>
    public bool IsUnnamed => _name.Length == 0;

    /// <summary>Gets a value that tells whether the name is abstract, which is one without a file.</summary>
    public bool IsAbstract => _name is [0, ..];

    /// <summary>Gets the path, or <see langword="null"/> where there is none.</summary>
    public string? Path => IsUnnamed || IsAbstract ? null : Encoding.UTF8.GetString(_name);

    /// <summary>Gets the abstract name without the NUL at its start; empty where there is none.</summary>
    public ReadOnlyMemory<byte> AbstractName => IsAbstract ? _name.AsMemory(1) : default;

    // struct sockaddr_un has room for 108 bytes, or 104 where it has a length, too.
    private static int NameCapacity => NativeAddress.HasLength ? 104 : 108;

    /// <summary>Makes the address of a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The path is empty, longer than the longest, or has a NUL inside.</exception>
    public static UnixSocketEndPoint FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The path has a NUL inside, where the operating system would end it.", nameof(path));
        }

        return new(Limit(Encoding.UTF8.GetBytes(path), MaximumPathLength, nameof(path)));
    }

    /// <summary>Makes the address of an abstract name, on Linux.</summary>
    /// <param name="name">The name, without the NUL at its start. It may hold any bytes.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">The name is longer than the longest.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system has no abstract names.</exception>
    public static UnixSocketEndPoint FromAbstractName(ReadOnlySpan<byte> name)
    {
        if (!PlatformValue.IsLinuxOrAndroid)
        {
            throw new PlatformNotSupportedException("Only Linux has abstract names.");
        }

        return new([0, .. Limit(name.ToArray(), MaximumAbstractNameLength, nameof(name))]);
    }

    /// <inheritdoc/>
    public override SocketAddress Serialize()
    {
        int terminatorLength = IsUnnamed || IsAbstract ? 0 : 1;
        // Windows takes no address but a whole one.
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

    /// <summary>Returns the path, the abstract name after an at sign, or nothing.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsAbstract ? $"@{Encoding.UTF8.GetString(AbstractName.Span)}" : Path ?? string.Empty;

    internal static UnixSocketEndPoint FromAddress(SocketAddress address)
    {
        if (address.Domain != SocketDomain.Unix)
        {
            throw new ArgumentException("The address is not one within a machine.", nameof(address));
        }

        ReadOnlySpan<byte> name = address.Buffer.Span[NativeAddress.HeaderLength..address.Size];
        bool isAbstract = PlatformValue.IsLinuxOrAndroid && name is [0, ..];
        // The NUL after a path may or may not be there, and rubbish may follow it.
        int end = isAbstract ? -1 : name.IndexOf((byte)0);
        return new((end < 0 ? name : name[..end]).ToArray());
    }

    private static byte[] Limit(byte[] name, int maximumLength, string parameter) =>
        name.Length <= maximumLength
            ? name
            : throw new ArgumentException($"The name has {name.Length} bytes, and there is room for {maximumLength}.", parameter);
}

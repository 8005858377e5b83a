using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>
/// Represents the address of a virtual machine or its host (<c>sockaddr_vm</c>), on Linux and Apple platforms.
/// </summary>
/// <param name="contextId">The context ID of the machine (<c>svm_cid</c>).</param>
/// <param name="port">The port.</param>
public sealed class VsockEndPoint(uint contextId, uint port) : EndPoint, IEquatable<VsockEndPoint>
{
    /// <summary>The context ID that binds to every address of this machine (<c>VMADDR_CID_ANY</c>).</summary>
    public const uint AnyContextId = uint.MaxValue;

    /// <summary>The context ID of the machine itself (<c>VMADDR_CID_LOCAL</c>).</summary>
    public const uint LocalContextId = 1;

    /// <summary>The context ID of the host (<c>VMADDR_CID_HOST</c>).</summary>
    public const uint HostContextId = 2;

    /// <summary>The port that binds to any free port (<c>VMADDR_PORT_ANY</c>).</summary>
    public const uint AnyPort = uint.MaxValue;

    private const int PortOffset = 4;
    private const int ContextIdOffset = 8;
    private const int MinimumSize = 12;

    /// <summary>Gets the context ID of the machine.</summary>
    public uint ContextId { get; } = contextId;

    /// <summary>Gets the port.</summary>
    public uint Port { get; } = port;

    /// <inheritdoc/>
    /// <remarks>The value is <see cref="AddressFamily.Unknown"/>, because .NET has no number for the family.</remarks>
    public override AddressFamily AddressFamily => AddressFamily.Unknown;

    private static int Size => PlatformValue.Number(linux: 16, apple: MinimumSize);

    /// <inheritdoc/>
    /// <exception cref="PlatformNotSupportedException">
    /// The address family is not available on this operating system.
    /// </exception>
    public override SocketAddress Serialize()
    {
        NativeAddress.ThrowIfAbsent(SocketDomain.Vsock);
        SocketAddress address = NativeAddress.Create(SocketDomain.Vsock, Size);
        MemoryMarshal.Write(address.Buffer.Span[PortOffset..], Port);
        MemoryMarshal.Write(address.Buffer.Span[ContextIdOffset..], ContextId);
        return address;
    }

    /// <inheritdoc/>
    public override EndPoint Create(SocketAddress socketAddress)
    {
        ArgumentNullException.ThrowIfNull(socketAddress);
        return FromAddress(socketAddress);
    }

    /// <inheritdoc/>
    public bool Equals(VsockEndPoint? other) => other is not null && ContextId == other.ContextId && Port == other.Port;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VsockEndPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ContextId, Port);

    /// <summary>Returns the context ID and the port.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"vsock:{ContextId}:{Port}");

    internal static VsockEndPoint FromAddress(SocketAddress address)
    {
        if (address.Domain != SocketDomain.Vsock || address.Size < MinimumSize)
        {
            throw new ArgumentException("The address is not a vsock address.", nameof(address));
        }

        ReadOnlySpan<byte> bytes = address.Buffer.Span;
        return new(MemoryMarshal.Read<uint>(bytes[ContextIdOffset..]), MemoryMarshal.Read<uint>(bytes[PortOffset..]));
    }
}

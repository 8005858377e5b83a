using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Writes the start of the structures that specify a multicast group by its socket address: the interface and the
/// group.
/// </summary>
internal static class MulticastGroupRequest
{
    /// <summary>
    /// Gets the offset of the group. Its alignment is that of a 64-bit integer on Windows and of a pointer on Linux and
    /// FreeBSD. It is not aligned on Apple platforms.
    /// </summary>
    internal static int GroupOffset =>
        OperatingSystem.IsWindows() ? sizeof(long) : PlatformValue.IsApple ? sizeof(uint) : nint.Size;

    /// <summary>Gets the length of the interface and the group.</summary>
    internal static int Length => GroupOffset + NativeAddress.StorageLength;

    internal static void Write(IPAddress? group, int? interfaceIndex, in SocketOptionDefinition option, Span<byte> destination)
    {
        WriteGroup(group, option, destination[GroupOffset..]);
        WriteInterface(group!, interfaceIndex, option, destination);
    }

    internal static void WriteInterface(
        IPAddress group, int? interfaceIndex, in SocketOptionDefinition option, Span<byte> destination) =>
        IPv6AddressAndInterface.WriteIndex(GetInterfaceIndex(group, interfaceIndex), option, destination);

    /// <summary>Gets the index of the interface, which by default is the scope of the group, if it has one.</summary>
    internal static int? GetInterfaceIndex(IPAddress group, int? interfaceIndex) =>
        interfaceIndex is null && group is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: > 0 and var scope }
            ? (int)scope
            : interfaceIndex;

    internal static void WriteGroup(IPAddress? group, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (group is null || !IsMulticast(group))
        {
            option.ThrowInvalid($"requires a multicast group, not {group?.ToString() ?? "null"}.");
            return;
        }

        NativeAddress.Write(new IPEndPoint(group, port: 0), destination);
    }

    internal static void WriteSource(IPAddress? source, IPAddress group, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (source is null || source.AddressFamily != group.AddressFamily)
        {
            option.ThrowInvalid($"requires a source with the address family of the group {group}, not {source?.ToString() ?? "null"}.");
            return;
        }

        NativeAddress.Write(new IPEndPoint(source, port: 0), destination);
    }

    private static bool IsMulticast(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[IPv4Address.Size];
        return address.IsIPv6Multicast
            || (address.AddressFamily == AddressFamily.InterNetwork
                && address.TryWriteBytes(bytes, out _)
                && IPv4Address.IsMulticast(bytes));
    }
}

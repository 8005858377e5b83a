using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options;

/// <summary>The head of every native address: two bytes of family, or one of length and one of family.</summary>
internal static class NativeAddress
{
    internal const int HeaderLength = 2;

    private static bool HasLength => PlatformValue.IsApple || OperatingSystem.IsFreeBSD();

    /// <exception cref="PlatformNotSupportedException">
    /// The address family is not available on this operating system.
    /// </exception>
    internal static void ThrowIfAbsent(SocketDomain domain)
    {
        if (domain.Value == PlatformValue.Absent)
        {
            throw new PlatformNotSupportedException("The address family is not available on this operating system.");
        }
    }

    internal static SocketDomain GetDomain(SocketAddress address)
    {
        ReadOnlySpan<byte> bytes = address.Buffer.Span;
        return
            address.Size < HeaderLength ? SocketDomain.Unspecified
            : HasLength ? new(bytes[1])
            : new(MemoryMarshal.Read<ushort>(bytes));
    }

    /// <summary>Creates an address of zeros after the header.</summary>
    internal static SocketAddress Create(SocketDomain domain, int size)
    {
        SocketAddress address = new(AddressFamily.Unspecified, size);
        Span<byte> bytes = address.Buffer.Span;
        if (HasLength)
        {
            (bytes[0], bytes[1]) = (checked((byte)size), checked((byte)domain.Value));
        }
        else
        {
            MemoryMarshal.Write(bytes, checked((ushort)domain.Value));
        }

        return address;
    }
}

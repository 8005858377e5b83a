using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>A <c>struct in_addr</c>; as text an address such as <c>127.0.0.1</c>.</summary>
public readonly struct IPv4AddressCodec : ISocketOptionCodec<IPAddress>
{
    internal const int Size = 4;

    /// <inheritdoc/>
    public static int MaximumLength => Size;

    /// <inheritdoc/>
    /// <remarks>
    /// Windows may answer with an interface index, and in host byte order although it was set as <c>0.x.y.z</c>. The
    /// last byte, which is zero in no address of an interface, tells.
    /// </remarks>
    public static IPAddress Decode(ReadOnlySpan<byte> source)
    {
        Span<byte> address = stackalloc byte[Size];
        source[..Math.Min(source.Length, Size)].CopyTo(address);
        if (OperatingSystem.IsWindows() && address[^1] == 0)
        {
            address.Reverse();
        }

        return new IPAddress(address);
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(IPAddress value) => Size;

    /// <inheritdoc/>
    public static int Encode(IPAddress value, in SocketOptionDefinition option, Span<byte> destination)
    {
        Write(value, option, destination);
        return Size;
    }

    internal static void Write(IPAddress? address, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (address?.AddressFamily != AddressFamily.InterNetwork || !address.TryWriteBytes(destination, out _))
        {
            option.ThrowInvalid($"takes an IPv4 address, not {address?.ToString() ?? "null"}.");
        }
    }

    internal static void WriteGroup(IPAddress? group, in SocketOptionDefinition option, Span<byte> destination)
    {
        Write(group, option, destination);
        // The class D addresses of RFC 1112.
        if ((destination[0] & 0xF0) != 0xE0)
        {
            option.ThrowInvalid($"takes a multicast group, 224.0.0.0 to 239.255.255.255, not {group}.");
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the address of a router to and from a <c>struct sockaddr_in6</c>, or <see langword="null"/> to an empty
/// value. The text is the address, or <c>none</c>.
/// </summary>
public readonly struct IPv6NextHopCodec : ISocketOptionCodec<IPAddress?>
{
    /// <inheritdoc/>
    public static int MaximumLength => NativeAddress.StorageLength;

    /// <inheritdoc/>
    public static IPAddress? Decode(ReadOnlySpan<byte> source) => SocketAddressCodec.Decode(source)?.Address;

    /// <inheritdoc/>
    public static int GetMaximumLength(IPAddress? value) => value is null ? 0 : NativeAddress.StorageLength;

    /// <inheritdoc/>
    public static int Encode(IPAddress? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is null)
        {
            return 0;
        }

        if (value.AddressFamily != AddressFamily.InterNetworkV6)
        {
            option.ThrowInvalid($"requires an IPv6 address, not {value}.");
        }

        return NativeAddress.Write(new IPEndPoint(value, port: 0), destination);
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out IPAddress? value) => IPAddress.TryParse(text, out value) || text == "none";
}

using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a native <c>AF_</c> number. The text is the name in .NET, such as <c>InterNetwork</c>.</summary>
public readonly struct AddressFamilyCodec : ISocketOptionCodec<AddressFamily>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static AddressFamily Decode(ReadOnlySpan<byte> source) => SocketDomainCodec.Decode(source).AddressFamily;

    /// <inheritdoc/>
    public static int GetMaximumLength(AddressFamily value) => sizeof(int);

    /// <inheritdoc/>
    public static int Encode(AddressFamily value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, SocketDomain.FromAddressFamily(value).NativeNumber);
        return sizeof(int);
    }
}

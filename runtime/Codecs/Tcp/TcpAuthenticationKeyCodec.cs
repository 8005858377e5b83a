using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a key to a <c>struct tcp_ao_add</c>. The text is the peer or network, the two identifiers, the algorithm,
/// and the key, with spaces between them: <c>192.0.2.0/24 100:100 hmac(sha1) secret</c>.
/// </summary>
public readonly struct TcpAuthenticationKeyCodec : ISocketOptionEncoder<TcpAuthenticationKey>
{
    internal const int AlgorithmLength = 64;
    internal const int MaximumKeyLength = 80;
    internal const byte HasInterface = 1;
    internal const byte ExcludesOptions = 2;

    private const int AlgorithmOffset = NativeAddress.StorageLength;
    private const int InterfaceOffset = 192;
    private const int FlagsOffset = 196;
    private const int PrefixLengthOffset = 202;
    private const int SendIdOffset = 203;
    private const int ReceiveIdOffset = 204;
    private const int SignatureLengthOffset = 205;
    private const int KeyFlagsOffset = 206;
    private const int KeyLengthOffset = 207;
    private const int KeyOffset = 208;
    private const int Length = KeyOffset + MaximumKeyLength;

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static bool DependsOnAddressFamily => true;

    /// <inheritdoc/>
    public static TcpAuthenticationKey Adapt(TcpAuthenticationKey value, AddressFamily family) => value with { Peers = TcpPeers.Adapt(value.Peers, family) };

    /// <inheritdoc/>
    public static int GetMaximumLength(TcpAuthenticationKey value) => Length;

    /// <inheritdoc/>
    public static int Encode(TcpAuthenticationKey value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfNull(value.Algorithm);
        if (value.Key.Length is 0 or > MaximumKeyLength)
        {
            option.ThrowInvalid($"requires a key of 1 to {MaximumKeyLength} bytes, not {value.Key.Length}.");
        }

        if (!Encoding.ASCII.TryGetBytes(value.Algorithm, destination.Slice(AlgorithmOffset, AlgorithmLength - 1), out _))
        {
            option.ThrowInvalid($"requires the name of an algorithm of up to {AlgorithmLength - 1} ASCII characters, not '{InvariantText.Shorten(value.Algorithm)}'.");
        }

        destination[PrefixLengthOffset] = TcpPeers.Write(value.Peers, option, destination);
        MemoryMarshal.Write(destination[InterfaceOffset..], value.InterfaceIndex.GetValueOrDefault());
        MemoryMarshal.Write(
            destination[FlagsOffset..], NativeBits.Flag(value.IsCurrent, start: 0) | NativeBits.Flag(value.IsReceiveNext, start: 1));
        destination[SendIdOffset] = value.SendId;
        destination[ReceiveIdOffset] = value.ReceiveId;
        destination[SignatureLengthOffset] = value.SignatureLength.GetValueOrDefault();
        destination[KeyFlagsOffset] = (byte)((value.InterfaceIndex is null ? 0 : HasInterface) | (value.ExcludesOptions ? ExcludesOptions : 0));
        destination[KeyLengthOffset] = (byte)value.Key.Length;
        value.Key.Span.CopyTo(destination[KeyOffset..]);
        return Length;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out TcpAuthenticationKey value)
    {
        if (text?.Split(' ', count: 4) is [string peerText, string idText, string algorithm, string key]
            && PeerText.TryParse(peerText, out IPNetwork peers)
            && TryParseIds(idText, out byte sendId, out byte receiveId))
        {
            value = new(peers, sendId, receiveId, algorithm, Encoding.UTF8.GetBytes(key));
            return true;
        }

        value = default;
        return false;
    }

    internal static bool TryParseIds(string text, out byte sendId, out byte receiveId)
    {
        receiveId = 0;
        sendId = 0;
        return text.Split(':') is [string send, string receive]
            && byte.TryParse(send, NumberStyles.None, CultureInfo.InvariantCulture, out sendId)
            && byte.TryParse(receive, NumberStyles.None, CultureInfo.InvariantCulture, out receiveId);
    }
}

using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>Converts an array of <c>struct tcp_ao_getsockopt</c>. The argument is the maximum number of keys.</summary>
public readonly struct TcpAuthenticationKeysCodec : ISocketOptionQueryCodec<int, ReadOnlyMemory<TcpAuthenticationKeyState>>
{
    private const int AlgorithmOffset = NativeAddress.StorageLength;
    private const int KeyOffset = 192;
    private const int CountOffset = 272;
    private const int FlagsOffset = 276;
    private const int SendIdOffset = 278;
    private const int ReceiveIdOffset = 279;
    private const int PrefixLengthOffset = 280;
    private const int SignatureLengthOffset = 281;
    private const int KeyFlagsOffset = 282;
    private const int KeyLengthOffset = 283;
    private const int InterfaceOffset = 284;
    private const int GoodOffset = 288;
    private const int BadOffset = 296;
    private const int EntryLength = 304;

    private const int MaximumCount = 65_536;

    private const int Current = 0;
    private const int ReceiveNext = 1;
    private const int All = 2;

    /// <inheritdoc/>
    public static bool IsSecret => true;

    /// <inheritdoc/>
    public static int GetBufferLength(int query) => EncodedLength.Limit(Math.Max(query, 0), MaximumCount) * EntryLength;

    /// <inheritdoc/>
    /// <remarks>
    /// The length of one entry is passed to the kernel, which writes the entries one after the other.
    /// </remarks>
    public static int Encode(int query, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (query is < 1 or > MaximumCount)
        {
            option.ThrowOutOfRange(unit: "", query, minimum: 1, MaximumCount);
        }

        MemoryMarshal.Write(destination[CountOffset..], query);
        MemoryMarshal.Write(destination[FlagsOffset..], (ushort)NativeBits.Flag(value: true, All, width: 16));
        return EntryLength;
    }

    /// <inheritdoc/>
    public static ReadOnlyMemory<TcpAuthenticationKeyState> Decode(ReadOnlySpan<byte> source, int length)
    {
        TcpAuthenticationKeyState[] keys =
            new TcpAuthenticationKeyState[Math.Clamp(NativeInteger.ReadInt32(source, CountOffset), 0, source.Length / EntryLength)];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = DecodeEntry(source.Slice(i * EntryLength, EntryLength));
        }

        return keys;
    }

    private static TcpAuthenticationKeyState DecodeEntry(ReadOnlySpan<byte> source)
    {
        NativeStructReader reader = new(source);
        IPAddress peer = (NativeAddress.Read(source[..NativeAddress.StorageLength]) as IPEndPoint)?.Address ?? IPAddress.Any;
        byte keyFlags = source[KeyFlagsOffset];
        TcpAuthenticationKey key = new(
            TcpPeers.Create(peer, source[PrefixLengthOffset]),
            source[SendIdOffset],
            source[ReceiveIdOffset],
            Encoding.ASCII.GetString(source.Slice(AlgorithmOffset, TcpAuthenticationKeyCodec.AlgorithmLength)).TrimEnd('\0'),
            source.Slice(KeyOffset, Math.Min((int)source[KeyLengthOffset], TcpAuthenticationKeyCodec.MaximumKeyLength)).ToArray())
        {
            SignatureLength = source[SignatureLengthOffset],
            InterfaceIndex = (keyFlags & TcpAuthenticationKeyCodec.HasInterface) == 0 ? null : NativeInteger.ReadInt32(source, InterfaceOffset),
            ExcludesOptions = (keyFlags & TcpAuthenticationKeyCodec.ExcludesOptions) != 0,
            IsCurrent = reader.Bits<ushort>(FlagsOffset, Current, 1) == 1,
            IsReceiveNext = reader.Bits<ushort>(FlagsOffset, ReceiveNext, 1) == 1,
        };
        return new(key, reader.UInt64(GoodOffset).GetValueOrDefault(), reader.UInt64(BadOffset).GetValueOrDefault());
    }
}

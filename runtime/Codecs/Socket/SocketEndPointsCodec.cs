using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Converts a Windows <c>CSADDR_INFO</c>, which points to the addresses that follow it.</summary>
public readonly struct SocketEndPointsCodec : ISocketOptionDecoder<SocketEndPoints>
{
    private const int LocalOffset = 0;

    private static int RemoteOffset => 2 * nint.Size;

    private static int SocketTypeOffset => 4 * nint.Size;

    private static int ProtocolTypeOffset => SocketTypeOffset + sizeof(int);

    /// <inheritdoc/>
    public static int MaximumLength => ProtocolTypeOffset + sizeof(int) + (2 * NativeAddress.StorageLength);

    /// <inheritdoc/>
    public static SocketEndPoints Decode(ReadOnlySpan<byte> source) => new(
        ReadEndPoint(source, LocalOffset),
        ReadEndPoint(source, RemoteOffset),
        (SocketType)NativeInteger.ReadInt32(source, SocketTypeOffset),
        (ProtocolType)NativeInteger.ReadInt32(source, ProtocolTypeOffset));

    private static unsafe EndPoint? ReadEndPoint(ReadOnlySpan<byte> source, int offset)
    {
        if (source.Length < offset + (2 * nint.Size))
        {
            return null;
        }

        fixed (byte* start = source)
        {
            // The pointer refers to the buffer of the call, which is on the stack and does not move.
            nint address = MemoryMarshal.Read<nint>(source[offset..]) - (nint)start;
            int length = NativeInteger.ReadInt32(source, offset + nint.Size);
            return address > 0 && length >= 0 && address <= source.Length - length
                ? NativeAddress.Read(source.Slice((int)address, length))
                : null;
        }
    }
}

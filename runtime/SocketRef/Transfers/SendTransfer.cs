using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Sends one buffer, to an address or to the peer.</summary>
internal unsafe struct SendTransfer(byte* buffer, int length, byte* name, int nameLength, SocketMessageFlags flags) : ISocketTransfer
{
    private int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private byte* _next = buffer;
    private int _left = length;

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => SendRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    public nint Invoke(SafeSocketHandle socket)
    {
        nint count = NativeSocket.Send(socket, _next, _left, name, nameLength, _nativeFlags);
        _nativeFlags = SendRules.GetNextFlags(_nativeFlags, count);
        return count;
    }

    /// <remarks>Only a stream sends a part of the buffer. A message is sent completely or not at all.</remarks>
    public bool Advance(SafeSocketHandle socket, nint count)
    {
        _next += count;
        _left -= (int)count;
        return _left > 0;
    }
}

using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Sends a list of buffers, to an address or to the peer.</summary>
internal unsafe struct SendMessageTransfer(NativeBuffer* buffers, int bufferCount, byte* name, int nameLength, SocketMessageFlags flags)
    : ISocketTransfer
{
    private int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private NativeBufferList _left = new(buffers, bufferCount);

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => SendRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    internal readonly bool IsComplete => _left.Count == 0;

    public nint Invoke(SafeSocketHandle socket)
    {
        nint count = NativeSocket.SendMessage(socket, _left.Start, _left.Count, name, nameLength, _nativeFlags);
        _nativeFlags = SendRules.GetNextFlags(_nativeFlags, count);
        return count;
    }

    public bool Advance(SafeSocketHandle socket, nint count) => _left.Advance(count);
}

using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Sends a list of buffers, to an address or to the peer.</summary>
internal unsafe struct SendMessageTransfer(NativeBuffer* buffers, int bufferCount, byte* name, int nameLength, SocketMessageFlags flags)
    : ISocketTransfer
{
    private readonly int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private NativeBufferList _left = new(buffers, bufferCount);

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => (flags & SocketMessageFlags.DontWait) != 0;

    public readonly bool IsTimedAsWhole => true;

    internal readonly bool IsComplete => _left.Count == 0;

    public readonly nint Invoke(SafeSocketHandle socket) =>
        NativeSocket.SendMessage(socket, _left.Start, _left.Count, name, nameLength, _nativeFlags);

    public bool Advance(SafeSocketHandle socket, nint count) => _left.Advance(count);
}

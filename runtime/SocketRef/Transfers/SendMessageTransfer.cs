using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Sends a list of buffers, to an address or to the peer, with control messages.</summary>
internal unsafe struct SendMessageTransfer(
    NativeBuffer* buffers,
    int bufferCount,
    byte* name,
    int nameLength,
    byte* control,
    int controlLength,
    SocketMessageFlags flags)
    : ISocketTransfer
{
    private int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private int _controlLength = controlLength;
    private NativeBufferList _left = new(buffers, bufferCount);

    public readonly SocketReadiness Readiness => SocketReadiness.Write;

    public readonly bool NeverWaits => SendRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    internal readonly bool IsComplete => _left.Count == 0;

    public nint Invoke(SafeSocketHandle socket)
    {
        NativeMessage message = new()
        {
            Buffers = _left.Start,
            BufferCount = _left.Count,
            Name = name,
            NameLength = nameLength,
            Control = _controlLength > 0 ? control : null,
            ControlLength = _controlLength,
            Flags = _nativeFlags,
        };
        nint count = NativeSocket.SendMessage(socket, message);
        _nativeFlags = SendRules.GetNextFlags(_nativeFlags, count);
        return count;
    }

    /// <remarks>The control messages are sent with the first part of a stream.</remarks>
    public bool Advance(SafeSocketHandle socket, nint count)
    {
        _controlLength = 0;
        return _left.Advance(count);
    }
}

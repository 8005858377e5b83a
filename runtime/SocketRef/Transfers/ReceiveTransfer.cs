using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Receives into one buffer.</summary>
internal unsafe struct ReceiveTransfer(byte* buffer, int length, SocketMessageFlags flags) : ISocketTransfer
{
    private readonly int _nativeFlags = ReceiveRules.GetNativeFlags(flags);
    private byte* _next = buffer;
    private int _left = length;

    public readonly SocketReadiness Readiness => ReceiveRules.GetReadiness(flags);

    public readonly bool NeverWaits => ReceiveRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    public readonly nint Invoke(SafeSocketHandle socket) => NativeSocket.Receive(socket, _next, _left, _nativeFlags);

    public bool Advance(SafeSocketHandle socket, nint count)
    {
        if (!ReceiveRules.RequiresMore(flags, count, _left, socket))
        {
            return false;
        }

        _next += count;
        _left -= (int)count;
        return true;
    }
}

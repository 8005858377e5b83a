using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Receives an entry of the error queue.</summary>
internal unsafe struct ReceiveErrorTransfer(
    NativeBuffer* buffer, byte* name, byte* control, IncomingSocketMessage message, bool neverWaits)
    : ISocketTransfer
{
    public readonly SocketReadiness Readiness => SocketReadiness.Error;

    public readonly bool NeverWaits => neverWaits;

    public readonly bool IsTimedAsWhole => true;

    public readonly nint Invoke(SafeSocketHandle socket)
    {
        NativeMessage native = new()
        {
            Buffers = buffer,
            BufferCount = 1,
            Name = name,
            NameLength = message.NameMemory.Length,
            Control = control,
            ControlLength = message.ControlCapacity,
            Flags = NativeSocket.WithoutWaiting(NativeMessageFlags.ErrorQueue),
        };
        nint count = NativeSocket.ReceiveMessage(socket, ref native);
        if (count >= 0)
        {
            message.Complete(native, isPeek: false);
        }

        return count;
    }

    public readonly bool Advance(SafeSocketHandle socket, nint count) => false;
}

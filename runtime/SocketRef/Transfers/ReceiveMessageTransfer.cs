using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Receives into a list of buffers, with the flags of the message and the address of its sender.</summary>
internal unsafe struct ReceiveMessageTransfer(NativeBuffer* buffers, int bufferCount, byte* name, int nameCapacity, SocketMessageFlags flags)
    : ISocketTransfer
{
    private readonly int _nativeFlags = NativeSocket.WithoutWaiting(NativeMessageFlags.FromFlags(flags));
    private NativeBufferList _left = new(buffers, bufferCount);
    private int _returnedFlags;
    private int _nameLength;

    public readonly SocketReadiness Readiness => ReceiveRules.GetReadiness(flags);

    public readonly bool NeverWaits => ReceiveRules.NeverWaits(flags);

    public readonly bool IsTimedAsWhole => true;

    internal readonly SocketMessageFlags ReturnedFlags => NativeMessageFlags.ToFlags(_returnedFlags);

    /// <summary>Gets the length of the address, which is 0 if the operating system returns none.</summary>
    internal readonly int NameLength => Math.Min(_nameLength, nameCapacity);

    public nint Invoke(SafeSocketHandle socket)
    {
        _nameLength = nameCapacity;
        _returnedFlags = _nativeFlags;
        return NativeSocket.ReceiveMessage(socket, _left.Start, _left.Count, name, ref _nameLength, ref _returnedFlags);
    }

    public bool Advance(SafeSocketHandle socket, nint count) =>
        // Without the flag, adding up the lengths is not necessary.
        (flags & SocketMessageFlags.WaitAll) != 0
        && ReceiveRules.RequiresMore(flags, count, _left.GetLength(), socket)
        && _left.Advance(count);
}

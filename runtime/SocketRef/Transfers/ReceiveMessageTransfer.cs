using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>Receives into a list of buffers, with the flags of the message and the address of its sender.</summary>
internal unsafe struct ReceiveMessageTransfer(NativeBuffer* buffers, int bufferCount, byte* name, int nameCapacity, SocketMessageFlags flags)
    : ISocketTransfer
{
    private readonly int _nativeFlags = ReceiveRules.GetNativeFlags(flags);
    private readonly byte* _control;
    private readonly IncomingSocketMessage? _message;
    private readonly bool _neverWaits = ReceiveRules.NeverWaits(flags);
    private NativeBufferList _left = new(buffers, bufferCount);
    private int _returnedFlags;
    private int _nameLength;

    internal ReceiveMessageTransfer(
        NativeBuffer* buffers,
        int bufferCount,
        byte* name,
        int nameCapacity,
        byte* control,
        IncomingSocketMessage message,
        SocketMessageFlags flags,
        bool neverWaits)
        : this(buffers, bufferCount, name, nameCapacity, flags)
    {
        _control = message.ControlCapacity > 0 ? control : null;
        _message = message;
        _nativeFlags |= NativeMessageFlags.CloseOnExec == PlatformValue.Absent ? 0 : NativeMessageFlags.CloseOnExec;
        _neverWaits |= neverWaits;
    }

    public readonly SocketReadiness Readiness => ReceiveRules.GetReadiness(flags);

    public readonly bool NeverWaits => _neverWaits;

    public readonly bool IsTimedAsWhole => true;

    internal readonly SocketMessageFlags ReturnedFlags => NativeMessageFlags.ToFlags(_returnedFlags);

    /// <summary>Gets the length of the address, which is 0 if the operating system returns none.</summary>
    internal readonly int NameLength => Math.Min(_nameLength, nameCapacity);

    public nint Invoke(SafeSocketHandle socket)
    {
        NativeMessage native = new()
        {
            Buffers = _left.Start,
            BufferCount = _left.Count,
            Name = name,
            NameLength = nameCapacity,
            Control = _control,
            ControlLength = _control is null ? 0 : _message!.ControlCapacity,
            Flags = _nativeFlags,
        };
        nint count = NativeSocket.ReceiveMessage(socket, ref native);
        if (count >= 0)
        {
            // Received descriptors have an owner before the next call that can fail.
            _message?.Complete(native, isPeek: (flags & SocketMessageFlags.Peek) != 0);
            // A later call of the same receive does not know what the earlier one has lost.
            (_nameLength, _returnedFlags) = (native.NameLength, native.Flags | (_returnedFlags & NativeMessageFlags.ControlTruncated));
        }

        return count;
    }

    public bool Advance(SafeSocketHandle socket, nint count) =>
        // Without the flag, adding up the lengths is not necessary.
        (flags & SocketMessageFlags.WaitAll) != 0
        // The next call would replace the control messages, or the flag that they are missing.
        && _message is not ({ HasControl: true } or { IsControlTruncated: true })
        && ReceiveRules.RequiresMore(flags, count, _left.GetLength(), socket)
        && _left.Advance(count);
}

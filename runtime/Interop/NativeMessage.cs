namespace Sockets.Options;

/// <summary>Represents the arguments and the results of a call that transfers a message.</summary>
internal unsafe struct NativeMessage
{
    internal NativeBuffer* Buffers;
    internal int BufferCount;
    internal byte* Name;
    internal int NameLength;
    internal byte* Control;
    internal int ControlLength;
    internal int Flags;
}

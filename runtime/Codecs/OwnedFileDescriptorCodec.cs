using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Codecs;

/// <summary>A new file descriptor that the kernel hands out, and that the caller is to close.</summary>
public readonly struct OwnedFileDescriptorCodec : ISocketOptionDecoder<SafeFileHandle>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    public static SafeFileHandle Decode(ReadOnlySpan<byte> source) => new(MemoryMarshal.Read<int>(source), ownsHandle: true);
}

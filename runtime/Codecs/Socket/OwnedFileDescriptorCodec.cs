using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Codecs;

/// <summary>A new file descriptor that the kernel hands out, and that the caller is to close.</summary>
public readonly struct OwnedFileDescriptorCodec : ISocketOptionDecoder<SafeFileHandle>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>Without a whole number the handle is invalid: part of one may be the number of another descriptor.</remarks>
    public static SafeFileHandle Decode(ReadOnlySpan<byte> source) =>
        new(source.Length < sizeof(int) ? -1 : MemoryMarshal.Read<int>(source), ownsHandle: true);
}

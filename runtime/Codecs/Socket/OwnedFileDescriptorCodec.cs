using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sockets.Options.Codecs;

/// <summary>Converts a new file descriptor that the kernel returns to a handle that the caller closes.</summary>
public readonly struct OwnedFileDescriptorCodec : ISocketOptionDecoder<SafeFileHandle>
{
    /// <inheritdoc/>
    public static int MaximumLength => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>
    /// An incomplete number results in an invalid handle, because it could be the number of another descriptor.
    /// </remarks>
    public static SafeFileHandle Decode(ReadOnlySpan<byte> source) =>
        new(source.Length < sizeof(int) ? -1 : MemoryMarshal.Read<int>(source), ownsHandle: true);
}

using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts flags to and from a <c>struct so_np_extensions</c>, which also has a mask of the flags to change. The text
/// is the flags.
/// </summary>
public readonly struct NonPosixExtensionsCodec : ISocketOptionCodec<NonPosixExtensions>
{
    private const NonPosixExtensions All = NonPosixExtensions.SetOptionAfterShutdown;

    /// <inheritdoc/>
    public static int MaximumLength => 2 * sizeof(int);

    /// <inheritdoc/>
    public static NonPosixExtensions Decode(ReadOnlySpan<byte> source) => (NonPosixExtensions)NativeInteger.ReadInt32(source, 0);

    /// <inheritdoc/>
    public static int GetMaximumLength(NonPosixExtensions value) => 2 * sizeof(int);

    /// <inheritdoc/>
    public static int Encode(NonPosixExtensions value, in SocketOptionDefinition option, Span<byte> destination)
    {
        MemoryMarshal.Write(destination, (int)value);
        MemoryMarshal.Write(destination[sizeof(int)..], (int)(value | All));
        return 2 * sizeof(int);
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sockets.Options.Codecs;

/// <summary>Represents the layout of control messages (<c>struct cmsghdr</c>) on an operating system.</summary>
/// <remarks>
/// A message consists of its length, its level and its type, and its data, which can begin after a gap. The next message
/// begins at a multiple of the alignment.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct ControlMessageLayout
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ControlMessageLayout(int lengthSize, int alignment)
    {
        LengthSize = lengthSize;
        Alignment = alignment;
    }

    /// <summary>Gets the layout of 64-bit Linux and Android.</summary>
    public static ControlMessageLayout Linux64 => new(sizeof(ulong), sizeof(ulong));

    /// <summary>Gets the layout of 32-bit Linux and Android.</summary>
    public static ControlMessageLayout Linux32 => new(sizeof(uint), sizeof(uint));

    /// <summary>Gets the layout of 64-bit Windows.</summary>
    public static ControlMessageLayout Windows64 => new(sizeof(ulong), sizeof(ulong));

    /// <summary>Gets the layout of 32-bit Windows.</summary>
    public static ControlMessageLayout Windows32 => new(sizeof(uint), sizeof(uint));

    /// <summary>Gets the layout of all Apple platforms.</summary>
    public static ControlMessageLayout Apple => new(sizeof(uint), sizeof(uint));

    /// <summary>Gets the layout of 64-bit FreeBSD.</summary>
    public static ControlMessageLayout FreeBSD64 => new(sizeof(uint), sizeof(ulong));

    /// <summary>Gets the layout of 32-bit FreeBSD.</summary>
    public static ControlMessageLayout FreeBSD32 => new(sizeof(uint), sizeof(uint));

    /// <summary>Gets the layout of this process.</summary>
    public static ControlMessageLayout Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            PlatformValue.IsApple ? Apple
            : OperatingSystem.IsFreeBSD() ? nint.Size == sizeof(ulong) ? FreeBSD64 : FreeBSD32
            : nint.Size == sizeof(ulong) ? Linux64 : Linux32;
    }

    /// <summary>Gets the size of the length field, which is a <c>size_t</c> or a <c>socklen_t</c>.</summary>
    public int LengthSize { get; }

    /// <summary>Gets the number of bytes at a multiple of which each message and its data begin.</summary>
    public int Alignment { get; }

    /// <summary>Gets the offset of the data.</summary>
    public int DataOffset => (LengthSize + (2 * sizeof(int)) + Alignment - 1) & -Alignment;

    /// <summary>Returns the number of bytes that a message requires in a sequence (<c>CMSG_SPACE</c>).</summary>
    /// <param name="dataLength">The length of its data.</param>
    /// <returns>The number of bytes.</returns>
    public long GetSpace(int dataLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dataLength);
        return DataOffset + (((long)dataLength + Alignment - 1) & -Alignment);
    }
}

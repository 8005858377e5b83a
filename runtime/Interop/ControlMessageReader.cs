using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Reads a sequence of control messages (<c>struct cmsghdr</c>).</summary>
/// <remarks>
/// No content makes the reader fail or read outside the sequence. Apple platforms do not correct the length of a message that
/// they truncate, so the data ends at the latest where the sequence ends. A length that does not include the header ends the
/// sequence, as old versions of macOS return headers of zeros.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct ControlMessageReader
{
    private readonly ControlMessageLayout _layout;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Initializes a new instance of the <see cref="ControlMessageReader"/> struct.</summary>
    /// <param name="source">The sequence of messages.</param>
    /// <param name="layout">The layout of the messages.</param>
    public ControlMessageReader(ReadOnlySpan<byte> source, ControlMessageLayout layout)
    {
        // A default layout has no header.
        ArgumentOutOfRangeException.ThrowIfZero(layout.LengthSize, nameof(layout));
        _rest = source;
        _layout = layout;
    }

    /// <summary>Reads the next message.</summary>
    /// <param name="level">The number of the level.</param>
    /// <param name="type">The number of the type.</param>
    /// <param name="data">The data, which is a part of the sequence.</param>
    /// <returns><see langword="true"/> if there was another message; otherwise, <see langword="false"/>.</returns>
    public bool TryRead(out int level, out int type, out ReadOnlySpan<byte> data)
    {
        int offset = _layout.DataOffset;
        if (_rest.Length >= offset)
        {
            ulong length = _layout.LengthSize == sizeof(uint)
                ? MemoryMarshal.Read<uint>(_rest)
                : MemoryMarshal.Read<ulong>(_rest);
            if (length >= (uint)offset)
            {
                int end = (int)Math.Min(length, (uint)_rest.Length);
                level = MemoryMarshal.Read<int>(_rest[_layout.LengthSize..]);
                type = MemoryMarshal.Read<int>(_rest[(_layout.LengthSize + sizeof(int))..]);
                data = _rest[offset..end];
                // The sum can exceed an int.
                uint next = ((uint)end + (uint)_layout.Alignment - 1) & (uint)-_layout.Alignment;
                _rest = _rest[(int)Math.Min(next, (uint)_rest.Length)..];
                return true;
            }
        }

        _rest = default;
        (level, type) = (0, 0);
        data = default;
        return false;
    }
}

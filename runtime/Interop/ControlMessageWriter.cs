using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>Writes a sequence of control messages (<c>struct cmsghdr</c>).</summary>
/// <remarks>
/// Padding is zeroed, because the macros of some C libraries read the length of the next message before they determine
/// whether there is one.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct ControlMessageWriter
{
    private readonly ControlMessageLayout _layout;
    private readonly Span<byte> _destination;

    /// <summary>Initializes a new instance of the <see cref="ControlMessageWriter"/> struct.</summary>
    /// <param name="destination">The memory for the sequence.</param>
    /// <param name="layout">The layout of the messages.</param>
    public ControlMessageWriter(Span<byte> destination, ControlMessageLayout layout)
    {
        // A default layout has no header.
        ArgumentOutOfRangeException.ThrowIfZero(layout.LengthSize, nameof(layout));
        _destination = destination;
        _layout = layout;
    }

    /// <summary>Gets the length of the sequence.</summary>
    public int BytesWritten { get; private set; }

    /// <summary>Tries to reserve memory for the data of the next message, which <see cref="Add"/> appends.</summary>
    /// <param name="dataLength">The maximum length of the data.</param>
    /// <param name="data">The memory for the data, which is zeroed.</param>
    /// <returns><see langword="true"/> if the message fits; otherwise, <see langword="false"/>.</returns>
    public readonly bool TryReserve(int dataLength, out Span<byte> data)
    {
        Span<byte> rest = _destination[BytesWritten..];
        if (_layout.GetSpace(dataLength) is var space && space > rest.Length)
        {
            data = default;
            return false;
        }

        rest[..(int)space].Clear();
        data = rest.Slice(_layout.DataOffset, dataLength);
        return true;
    }

    /// <summary>Appends the message whose data has been written to the reserved memory.</summary>
    /// <param name="level">The number of the level.</param>
    /// <param name="type">The number of the type.</param>
    /// <param name="dataLength">The length of the data.</param>
    public void Add(int level, int type, int dataLength)
    {
        int space = checked((int)_layout.GetSpace(dataLength));
        Span<byte> message = _destination.Slice(BytesWritten, space);
        int length = _layout.DataOffset + dataLength;
        if (_layout.LengthSize == sizeof(int))
        {
            MemoryMarshal.Write(message, length);
        }
        else
        {
            MemoryMarshal.Write(message, (long)length);
        }

        MemoryMarshal.Write(message[_layout.LengthSize..], level);
        MemoryMarshal.Write(message[(_layout.LengthSize + sizeof(int))..], type);
        BytesWritten += space;
    }

    /// <summary>Tries to append a message.</summary>
    /// <param name="level">The number of the level.</param>
    /// <param name="type">The number of the type.</param>
    /// <param name="data">The data.</param>
    /// <returns><see langword="true"/> if the message fits; otherwise, <see langword="false"/>.</returns>
    public bool TryAdd(int level, int type, ReadOnlySpan<byte> data)
    {
        if (!TryReserve(data.Length, out Span<byte> destination))
        {
            return false;
        }

        data.CopyTo(destination);
        Add(level, type, data.Length);
        return true;
    }
}

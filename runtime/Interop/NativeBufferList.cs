namespace Sockets.Options;

/// <summary>Represents pinned buffers, or the rest of them.</summary>
internal unsafe struct NativeBufferList(NativeBuffer* start, int count)
{
    internal NativeBuffer* Start { get; private set; } = start;

    internal int Count { get; private set; } = count;

    internal readonly int GetLength()
    {
        int length = 0;
        for (int i = 0; i < Count; i++)
        {
            length = checked(length + Start[i].Length);
        }

        return length;
    }

    /// <summary>Removes the part that has been transferred.</summary>
    /// <returns><see langword="true"/> if a part is left; otherwise, <see langword="false"/>.</returns>
    internal bool Advance(nint done)
    {
        while (Count > 0 && done >= Start->Length)
        {
            done -= Start->Length;
            Start++;
            Count--;
        }

        if (Count == 0)
        {
            return false;
        }

        *Start = new NativeBuffer(Start->Start + done, Start->Length - (int)done);
        return true;
    }
}

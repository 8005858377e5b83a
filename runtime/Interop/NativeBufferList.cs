namespace Sockets.Options;

/// <summary>Pinned buffers, or what is left of them.</summary>
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

    /// <summary>Leaves out what is done.</summary>
    /// <returns>Whether anything is left.</returns>
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

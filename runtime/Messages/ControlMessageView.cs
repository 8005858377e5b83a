namespace Sockets.Options;

/// <summary>Represents a control message in the memory of a received message.</summary>
public readonly ref struct ControlMessageView
{
    internal ControlMessageView(int level, int type, ReadOnlySpan<byte> data)
    {
        Level = level;
        Type = type;
        Data = data;
    }

    /// <summary>Gets the number of the level.</summary>
    public int Level { get; }

    /// <summary>Gets the number of the type, which is often the number of an option of the level.</summary>
    public int Type { get; }

    /// <summary>Gets the data, whose format depends on the level and the type. Received descriptors are replaced with -1.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Copies the control message.</summary>
    /// <returns>The copy.</returns>
    public RawControlMessage ToRawControlMessage() => new(Level, Type, Data.ToArray());
}

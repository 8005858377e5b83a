namespace Inspect;

/// <summary>What became of reading an option.</summary>
internal enum ReadingState
{
    /// <summary>It has a value.</summary>
    Value,

    /// <summary>The operating system refused.</summary>
    Refused,

    /// <summary>It can only be set.</summary>
    SetOnly,

    /// <summary>It was left alone, because reading clears it.</summary>
    NotRead,

    /// <summary>This operating system lacks it.</summary>
    Unsupported,
}

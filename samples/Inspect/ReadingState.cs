namespace Inspect;

/// <summary>Specifies the result of reading an option.</summary>
internal enum ReadingState
{
    /// <summary>A value was read.</summary>
    Value,

    /// <summary>The operating system returned an error.</summary>
    Error,

    /// <summary>The option is write-only.</summary>
    WriteOnly,

    /// <summary>The option was not read, because reading clears it.</summary>
    NotRead,

    /// <summary>The option is not available on this operating system.</summary>
    Unsupported,
}

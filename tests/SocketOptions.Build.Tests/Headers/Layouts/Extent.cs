namespace Build.Tests.Headers.Layouts;

/// <summary>How much of a field can be seen to be used.</summary>
internal enum Extent
{
    /// <summary>Every byte.</summary>
    Whole,

    /// <summary>The first bytes, as of a text or an address that may be shorter than its field.</summary>
    Start,

    /// <summary>The last bytes, as of a number whose first bits are always the same.</summary>
    End,
}

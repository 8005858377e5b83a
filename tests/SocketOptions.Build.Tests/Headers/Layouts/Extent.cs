namespace Build.Tests.Headers.Layouts;

/// <summary>The part of a field whose use can be seen.</summary>
internal enum Extent
{
    /// <summary>Every byte.</summary>
    Whole,

    /// <summary>The first bytes, as of a text or an address that can be shorter than its field.</summary>
    Start,

    /// <summary>The last bytes, as of a number whose first bits are always the same.</summary>
    End,
}

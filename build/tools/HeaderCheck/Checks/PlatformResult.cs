namespace HeaderCheck.Checks;

/// <summary>What came out on one platform.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Faults">All that is wrong.</param>
internal sealed record PlatformResult(Platform Platform, IReadOnlyList<Fault> Faults)
{
    /// <summary>Gets how many options and levels the headers know.</summary>
    public required int Options { get; init; }

    /// <summary>Gets how many numbers of other things they know.</summary>
    public required int Constants { get; init; }

    /// <summary>Gets how many structs they know.</summary>
    public required int Structs { get; init; }

    /// <summary>Gets how many of all these they do not know, or only in part, where the table has a source.</summary>
    public required int Newer { get; init; }

    /// <summary>Gets how many names they have that are no options.</summary>
    public required int Excluded { get; init; }
}

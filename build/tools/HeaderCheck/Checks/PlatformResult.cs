namespace HeaderCheck.Checks;

/// <summary>Represents the result of the check on one platform.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Faults">The faults.</param>
internal sealed record PlatformResult(Platform Platform, IReadOnlyList<Fault> Faults)
{
    /// <summary>Gets the number of options and levels that the headers define.</summary>
    public required int Options { get; init; }

    /// <summary>Gets the number of control messages that the headers define, each counted for each direction.</summary>
    public required int Messages { get; init; }

    /// <summary>Gets the number of other constants that the headers define.</summary>
    public required int Constants { get; init; }

    /// <summary>Gets the number of structs that the headers define.</summary>
    public required int Structs { get; init; }

    /// <summary>Gets the number of rows with a source, which the headers do not define completely.</summary>
    public required int Newer { get; init; }

    /// <summary>Gets the number of names in the headers that are not options.</summary>
    public required int Excluded { get; init; }
}

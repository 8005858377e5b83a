namespace HeaderCheck.Tables;

/// <summary>What options.yaml says that headers can tell, too, and what the code of the runtime does.</summary>
internal sealed record OptionTable(IReadOnlyList<NumberRow> Levels, IReadOnlyList<NumberRow> Options)
{
    /// <summary>Gets the numbers of constants that are not options.</summary>
    public IReadOnlyList<NumberRow> Constants { get; init; } = [];

    /// <summary>Gets the names that are no options.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Gets every name that a row has on any operating system.</summary>
    public IEnumerable<string> Names => Levels.Concat(Options).Concat(Constants).SelectMany(row => row.AllNames).Distinct();
}

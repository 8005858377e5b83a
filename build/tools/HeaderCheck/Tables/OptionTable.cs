namespace HeaderCheck.Tables;

/// <summary>Represents the facts in options.yaml and in the code of the runtime that headers can confirm.</summary>
internal sealed record OptionTable(IReadOnlyList<NumberRow> Levels, IReadOnlyList<NumberRow> Options)
{
    /// <summary>Gets the numbers of control messages, in one row for each direction.</summary>
    public IReadOnlyList<NumberRow> Messages { get; init; } = [];

    /// <summary>Gets the numbers of constants that are not options.</summary>
    public IReadOnlyList<NumberRow> Constants { get; init; } = [];

    /// <summary>Gets the names that are not options.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Gets every name that a row has on any operating system.</summary>
    public IEnumerable<string> Names => Levels.Concat(Options).Concat(Messages).Concat(Constants).SelectMany(row => row.AllNames).Distinct();

    /// <summary>Gets every error of an option.</summary>
    public IEnumerable<string> Errors => Options.SelectMany(row => row.Errors).Distinct();
}

namespace HeaderCheck.Tables;

/// <summary>What options.yaml says that headers can tell, too.</summary>
internal sealed record OptionTable(
    IReadOnlyList<OptionRow> Levels, IReadOnlyList<OptionRow> Options, IReadOnlyList<Exclusion> Exclusions)
{
    public IEnumerable<OptionRow> Rows => Levels.Concat(Options);

    /// <summary>Gets every name that a row has on any operating system.</summary>
    public IEnumerable<string> Names => Rows.SelectMany(row => row.AllNames).Distinct();
}

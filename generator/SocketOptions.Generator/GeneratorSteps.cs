namespace Sockets.Options.Generator;

/// <summary>Defines the names of the steps of the pipeline, which tests use to determine the steps that ran.</summary>
internal static class GeneratorSteps
{
    public const string Types = nameof(Types);
    public const string FileNames = nameof(FileNames);
    public const string Targets = nameof(Targets);
    public const string TableSources = nameof(TableSources);
    public const string TableDemand = nameof(TableDemand);
    public const string Tables = nameof(Tables);
    public const string TableFindings = nameof(TableFindings);
    public const string InternalTypes = nameof(InternalTypes);
    public const string MergedTable = nameof(MergedTable);
    public const string Selections = nameof(Selections);
    public const string Sockets = nameof(Sockets);
}

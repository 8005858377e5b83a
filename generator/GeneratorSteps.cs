namespace Sockets.Options.Generator;

/// <summary>The names of the steps of the pipeline, by which tests see which of them ran.</summary>
internal static class GeneratorSteps
{
    public const string Targets = nameof(Targets);
    public const string Clashes = nameof(Clashes);
    public const string Declarations = nameof(Declarations);
    public const string Tables = nameof(Tables);
    public const string TableErrors = nameof(TableErrors);
    public const string TableTypes = nameof(TableTypes);
    public const string MergedTable = nameof(MergedTable);
    public const string Selections = nameof(Selections);
    public const string Sockets = nameof(Sockets);
}

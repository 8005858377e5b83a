using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents the tables of a project: the merged table and the findings in each file.</summary>
/// <param name="Table">The merged table.</param>
/// <param name="Findings">The findings in each file.</param>
/// <param name="CustomTypes">The C# types that the tables other than that of the package name.</param>
internal sealed record ProjectTables(OptionTable Table, EquatableArray<TableFindings> Findings, EquatableArray<string> CustomTypes)
{
    public static ProjectTables Read(
        (TableDemand Demand, TableSources Sources) pair, CancellationToken cancellationToken)
    {
        // Without a type, a table of the project is read only for its errors.
        TableFile[] files = pair.Demand.IsAny || pair.Sources.Files.Count > 1 ? TableFile.ReadAll(pair.Sources.Files, cancellationToken) : [];
        return new ProjectTables(
            TableMerger.Merge(Array.ConvertAll(files, static file => file.Table)),
            new(Array.ConvertAll(files, static file => file.Findings)),
            InternalTypes.NamesOf(files.AsSpan(Math.Min(1, files.Length))));
    }
}

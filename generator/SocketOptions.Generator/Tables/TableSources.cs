using System.Collections.Immutable;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents the files of the project that are tables, in order. The first is the table of the package.</summary>
internal sealed record TableSources(EquatableArray<TableSource> Files)
{
    /// <remarks>Other packages can list the same files in any order, and more than once.</remarks>
    public static TableSources Of(ImmutableArray<TableSource> files, CancellationToken cancellationToken)
    {
        var ordered = new List<TableSource>();
        foreach (TableSource file in files)
        {
            if (ordered.Exists(other => other.File.Path == file.File.Path))
            {
                continue;
            }

            int index = ordered.FindIndex(other => other.Position > file.Position);
            ordered.Insert(index < 0 ? ordered.Count : index, file);
        }

        return new TableSources(new EquatableArray<TableSource>([.. ordered]));
    }
}

using System.Collections.Immutable;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents the files of the project that are tables, in order. The first is the table of the package.</summary>
internal sealed record TableSources(EquatableArray<TableSource> Files)
{
    public static TableSources Of(ImmutableArray<TableSource> files, CancellationToken cancellationToken) => new(new EquatableArray<TableSource>([.. files]));
}

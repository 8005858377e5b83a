using System.Collections.Immutable;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>The files of the project that are tables, in the order of the project: that of the package is the first.</summary>
internal sealed record TableSources(EquatableArray<TableSource> Files)
{
    public static TableSources Of(ImmutableArray<TableSource> files, CancellationToken cancellationToken) => new(new EquatableArray<TableSource>([.. files]));
}

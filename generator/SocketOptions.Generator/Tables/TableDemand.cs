using System.Collections.Immutable;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>Indicates whether the tables are required: in a project without an annotated type, they are not read.</summary>
internal sealed record TableDemand(bool IsAny)
{
    public static TableDemand Of(ImmutableArray<Target> targets, CancellationToken cancellationToken) => new(!targets.IsEmpty);
}

using System.Collections.Immutable;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>Whether anybody wants to know what the tables say: a project without an annotated type does not pay for reading them.</summary>
internal sealed record TableDemand(bool IsAny)
{
    public static TableDemand Of(ImmutableArray<Target> targets, CancellationToken cancellationToken) => new(!targets.IsEmpty);
}

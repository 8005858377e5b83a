using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>A moment at which the compiler runs a generator.</summary>
/// <param name="Name">The name in the tables.</param>
/// <param name="IsFresh">Whether the driver is a new one, as in each build; in an editor it remembers its last run.</param>
/// <param name="GetCompilation">Gets the compilation that the generator runs on.</param>
/// <param name="HasNewTable">Whether this process has never seen the rows of the table of options.</param>
/// <param name="Parses">Whether the generated files are parsed too, as the compiler does next.</param>
internal sealed record Scenario(
    string Name, bool IsFresh, Func<Workload, Compilation> GetCompilation, bool HasNewTable = false, bool Parses = false)
{
    public static Scenario Fresh { get; } = new("fresh", IsFresh: true, static workload => workload.Unchanged());

    public static Scenario FreshTable { get; } = Fresh with { Name = "fresh, new table", HasNewTable = true };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Fresh,
        Fresh with { Name = "fresh, new project", GetCompilation = static workload => workload.Moved() },
        FreshTable,
        Fresh with { Name = "fresh, parsed", Parses = true },
        new("unrelated edit", IsFresh: false, static workload => workload.EditUnrelated()),
        new("comment in file", IsFresh: false, static workload => workload.EditComment()),
        new("related edit", IsFresh: false, static workload => workload.EditRelated()),
    ];
}

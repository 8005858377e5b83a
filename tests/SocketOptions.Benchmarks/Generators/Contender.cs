using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>A generator, and a file that makes it generate members.</summary>
/// <param name="Name">The name in the tables.</param>
/// <param name="CreateGenerators">Creates what a user of the generator has in the compiler.</param>
/// <param name="Source">The file. Renaming <see cref="RenamedName"/> in it changes what is generated.</param>
/// <param name="Table">The table of options; null for a generator that reads none.</param>
internal sealed record Contender(string Name, Func<IEnumerable<ISourceGenerator>> CreateGenerators, string Source, string? Table)
{
    /// <summary>The name in the source that the related edit changes.</summary>
    public const string RenamedName = "Renamed";
}

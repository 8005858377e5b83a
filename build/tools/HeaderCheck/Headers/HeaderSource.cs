namespace HeaderCheck.Headers;

/// <summary>A set of headers, and how to read it.</summary>
/// <param name="Name">Whose headers they are.</param>
/// <param name="Platforms">What they speak for.</param>
/// <param name="Folders">Where the compiler looks for them.</param>
/// <param name="Prelude">C text that goes before them.</param>
/// <param name="Headers">Those that a program would include.</param>
/// <param name="Targets">The compiler's name of each processor.</param>
/// <param name="Elsewhere">
/// All other headers in the folders that have names like those of options, and what these are; null where nobody looked.
/// </param>
/// <param name="Numberless">Names like those of options that have no number in any program, and why.</param>
internal sealed record HeaderSource(
    string Name,
    IReadOnlyList<Platform> Platforms,
    IReadOnlyList<string> Folders,
    string Prelude,
    IReadOnlyList<string> Headers,
    IReadOnlyDictionary<string, string> Targets,
    IReadOnlyDictionary<string, string>? Elsewhere,
    IReadOnlyDictionary<string, string> Numberless)
{
    public string Program => string.Concat([Prelude, "\n", .. Headers.Select(header => $"#include <{header}>\n")]);

    public IEnumerable<string> Architectures => Platforms.Select(platform => platform.Architecture).Distinct();

    public IEnumerable<Platform> PlatformsOn(string architecture) =>
        Platforms.Where(platform => platform.Architecture == architecture);

    /// <returns>The include folders below those that were fetched.</returns>
    public IEnumerable<string> FoldersFor(string architecture) => Folders.Select(folder => folder
        .Replace("{architecture}", architecture, StringComparison.Ordinal)
        .Replace("{target}", Targets[architecture], StringComparison.Ordinal));
}

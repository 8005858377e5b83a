namespace HeaderCheck.Headers;

/// <summary>Represents a set of headers and its configuration.</summary>
/// <param name="Name">The origin of the headers.</param>
/// <param name="Platforms">The platforms of the headers.</param>
/// <param name="Folders">The include folders for the compiler.</param>
/// <param name="Prelude">The C text before the headers.</param>
/// <param name="Headers">The headers that a program would include.</param>
/// <param name="Targets">The name of each processor for the compiler.</param>
/// <param name="Elsewhere">
/// All other headers in the folders with names like those of options, and the meaning of these names; null if not known.
/// </param>
/// <param name="Numberless">Names like those of options that have no number in any program, with the reasons.</param>
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

    /// <returns>The include folders below the fetched folders.</returns>
    public IEnumerable<string> FoldersFor(string architecture) => Folders.Select(folder => folder
        .Replace("{architecture}", architecture, StringComparison.Ordinal)
        .Replace("{target}", Targets[architecture], StringComparison.Ordinal));
}

namespace HeaderCheck.Tables;

/// <summary>Represents the source of releases that no manual page states.</summary>
/// <param name="System">The operating system, as in options.yaml.</param>
/// <param name="Level">The level of the options.</param>
/// <param name="Names">The names of the options.</param>
/// <param name="Source">The place where the releases can be looked up.</param>
internal sealed record ReleaseSource(string System, string Level, IReadOnlyList<string> Names, string Source);

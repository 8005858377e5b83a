using HeaderCheck.Manuals;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>
/// Compares the releases of Linux in the table with those in the manual pages. All other releases require a source in releases.yaml.
/// </summary>
internal static class ReleaseCheck
{
    /// <summary>The minimum number of options in the pages, because missing pages contradict nothing. There are 66.</summary>
    public const int LeastFacts = 50;

    private static readonly Platform s_platform = new("linux", "any");

    public static IEnumerable<Fault> Run(OptionTable table, IReadOnlyList<ManualFact> facts, IReadOnlyList<ReleaseSource> sources) =>
        CompareWithPages(table, facts).Concat(FindWithoutSource(table, facts, sources));

    private static IEnumerable<Fault> CompareWithPages(OptionTable table, IReadOnlyList<ManualFact> facts)
    {
        if (facts.Count < LeastFacts)
        {
            yield return new Fault(
                s_platform, "manual pages", $"The pages contain {facts.Count} options with a release; the minimum is {LeastFacts}.");
        }

        ILookup<(string Level, string Name), ManualFact> factsOfOption = facts.ToLookup(fact => (fact.Level, fact.Name));
        foreach (NumberRow row in table.Options)
        {
            string? release = row.Releases.GetValueOrDefault("linux");
            ManualFact? other = factsOfOption[(row.Level, row.Name)].FirstOrDefault(fact => fact.Release != release);
            if (row.IsReleaseUnverified)
            {
                if (other is null)
                {
                    yield return new Fault(
                        s_platform, row.Name, "No manual page contradicts the release, so the row does not need the reason.");
                }
            }
            else if (other is not null)
            {
                yield return new Fault(
                    s_platform, row.Name, $"The table defines the release {release ?? "(none)"}, but {other.Page} defines {other.Release}.");
            }
        }
    }

    /// <remarks>A row that states why a release cannot be verified states its source, too.</remarks>
    private static IEnumerable<Fault> FindWithoutSource(
        OptionTable table, IReadOnlyList<ManualFact> facts, IReadOnlyList<ReleaseSource> sources)
    {
        HashSet<(string System, string Level, string Name)> inPages = [.. facts.Select(fact => ("linux", fact.Level, fact.Name))];
        HashSet<(string System, string Level, string Name)> inFile =
            [.. sources.SelectMany(source => source.Names.Select(name => (source.System, source.Level, name)))];
        HashSet<(string System, string Level, string Name)> releases =
            [.. table.Options.Where(row => !row.IsReleaseUnverified).SelectMany(row => row.Releases.Keys.Select(system => (system, row.Level, row.Name)))];
        foreach ((string system, string level, string name) in releases.Except(inPages).Except(inFile))
        {
            yield return new Fault(
                new Platform(system, "any"), name, $"No manual page states the release. Add its source to releases.yaml, under {level}.");
        }

        foreach ((string system, string level, string name) in inFile.Where(entry => inPages.Contains(entry) || !releases.Contains(entry)))
        {
            yield return new Fault(
                new Platform(system, "any"),
                name,
                $"releases.yaml has a source under {level}, but {(inPages.Contains((system, level, name)) ? "a manual page states the release" : "the table defines no release")}.");
        }
    }
}

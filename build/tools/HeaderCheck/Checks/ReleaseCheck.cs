using HeaderCheck.Manuals;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>Compares the releases of Linux in the table with those in the manual pages.</summary>
internal static class ReleaseCheck
{
    /// <summary>The minimum number of options in the pages, because missing pages contradict nothing. There are 66.</summary>
    public const int LeastFacts = 50;

    private static readonly Platform s_platform = new("linux", "any");

    public static IEnumerable<Fault> Run(OptionTable table, IReadOnlyList<ManualFact> facts)
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
}

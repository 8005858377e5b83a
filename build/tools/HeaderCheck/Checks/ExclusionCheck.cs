using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>
/// Looks for exclusions that exclude nothing: they are misspelled, or the headers have dropped the name; and for those of
/// hidden names that headers show.
/// </summary>
internal static class ExclusionCheck
{
    private const string Any = "any";

    public static IEnumerable<Fault> Run(IReadOnlyList<Exclusion> exclusions, ILookup<Platform, HeaderSet> headers)
    {
        Dictionary<Platform, HashSet<string>> names = headers.ToDictionary(
            sets => sets.Key, sets => sets.SelectMany(set => set.Names).ToHashSet());
        return
            from exclusion in exclusions
            from system in exclusion.Platforms.Keys.DefaultIfEmpty(Any)
            let isShown = names.Any(platform =>
                (system == Any || platform.Key.Keys.Contains(system))
                && platform.Value.Any(name => exclusion.Covers(name, platform.Key)))
            where isShown == exclusion.IsHidden
            select new Fault(
                new Platform(system, Any),
                exclusion.Name,
                isShown
                    ? "excluded as hidden, and a header shows it"
                    : "excluded, and no header has anything of the kind");
    }
}

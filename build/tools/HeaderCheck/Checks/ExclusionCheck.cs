using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>
/// Finds exclusions without effect, because they are misspelled or the headers have removed the name, and exclusions of
/// hidden names that headers define.
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
                    ? "The name is excluded as hidden, but a header defines it."
                    : "The name is excluded, but no header defines it.");
    }
}

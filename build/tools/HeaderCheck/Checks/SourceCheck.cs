using HeaderCheck.Headers;

namespace HeaderCheck.Checks;

/// <summary>Finds sets of headers that are nearly empty, because missing names contradict nothing.</summary>
internal static class SourceCheck
{
    /// <summary>The minimum number of names like those of options in a set. The smallest set has 160.</summary>
    public const int LeastNames = 100;

    public static IEnumerable<Fault> Run(ILookup<Platform, HeaderSet> headers) =>
        from platform in headers
        from set in platform
        let count = set.Names.Count(OptionName.IsLike)
        where count < LeastNames
        select new Fault(
            platform.Key, set.Source, $"The set contains {count} names like those of options; the minimum is {LeastNames}.");
}

using HeaderCheck.Headers;

namespace HeaderCheck.Checks;

/// <summary>Looks for sets of headers that say next to nothing: what is not there contradicts nothing.</summary>
internal static class SourceCheck
{
    /// <summary>How many names like those of options a set has at least; the least of all has 160.</summary>
    public const int LeastNames = 100;

    public static IEnumerable<Fault> Run(ILookup<Platform, HeaderSet> headers) =>
        from platform in headers
        from set in platform
        let count = set.Names.Count(OptionName.IsLike)
        where count < LeastNames
        select new Fault(platform.Key, set.Source, $"{count} names like those of options, where {LeastNames} are the least");
}

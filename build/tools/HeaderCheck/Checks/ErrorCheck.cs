using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Checks;

/// <summary>Finds errors of options that no operating system of the option defines.</summary>
internal static class ErrorCheck
{
    public static IEnumerable<Fault> Run(OptionTable table, ILookup<Platform, HeaderSet> headers) =>
        from row in table.Options
        from error in row.Errors
        let platforms = headers.Where(sets => row.NumberOn(sets.Key) is not null).ToList()
        where !platforms.Any(sets => sets.Any(set => NamesOf(error).Any(set.Values.ContainsKey)))
        select new Fault(new Platform("any", "any"), row.Name, $"The table contains the error {error}, but no header defines it.");

    /// <summary>Gets the native names of an error; those of Windows have a prefix.</summary>
    public static IEnumerable<string> NamesOf(string error) => [error, $"WSA{error}"];
}

namespace HeaderCheck.Headers;

/// <summary>Represents the content of one set of headers on one processor.</summary>
/// <param name="Source">The origin of the headers.</param>
/// <param name="Values">Names of constants, and other C expressions, with their values.</param>
/// <param name="Files">Names that are or resemble constants, and the header that defines each.</param>
/// <param name="Unread">Names like those of options in text that the compiler skips, and the header of each.</param>
/// <param name="Numberless">Names like those of options that are known to have no number.</param>
internal sealed record HeaderSet(
    string Source,
    IReadOnlyDictionary<string, long> Values,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, string> Unread,
    IReadOnlyCollection<string> Numberless)
{
    /// <summary>Gets the names of all constants.</summary>
    public IEnumerable<string> Names => Files.Keys.Where(Values.ContainsKey);

    /// <summary>Gets the names like those of options without a number known to the compiler, and the header of each.</summary>
    public IEnumerable<(string Name, string File)> NamesWithoutNumber => Files.Concat(Unread)
        .Where(name => OptionName.IsLike(name.Key) && !Values.ContainsKey(name.Key))
        .Select(name => (name.Key, name.Value));

    public string Describe(string name) =>
        Files.TryGetValue(name, out string? file) ? $"{file} of {Source}" : Source;
}

namespace HeaderCheck.Headers;

/// <summary>What one set of headers says on one processor.</summary>
/// <param name="Source">Whose headers they are.</param>
/// <param name="Values">Names of constants, and other C expressions, with their values.</param>
/// <param name="Files">Names of constants, and of what looks like one, and the header that defines each.</param>
/// <param name="Unread">Names like those of options in text that no program gets, and the header that has each.</param>
/// <param name="Numberless">Names like those of options of which it is known that they have no number.</param>
internal sealed record HeaderSet(
    string Source,
    IReadOnlyDictionary<string, long> Values,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, string> Unread,
    IReadOnlyCollection<string> Numberless)
{
    /// <summary>Gets the names of all constants.</summary>
    public IEnumerable<string> Names => Files.Keys.Where(Values.ContainsKey);

    /// <summary>Gets the names like those of options of which the compiler knows no number, and the header of each.</summary>
    public IEnumerable<(string Name, string File)> NamesWithoutNumber => Files.Concat(Unread)
        .Where(name => OptionName.IsLike(name.Key) && !Values.ContainsKey(name.Key))
        .Select(name => (name.Key, name.Value));

    public string Describe(string name) =>
        Files.TryGetValue(name, out string? file) ? $"{file} of {Source}" : Source;
}

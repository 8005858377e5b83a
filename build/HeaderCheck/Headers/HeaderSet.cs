namespace HeaderCheck.Headers;

/// <summary>What one set of headers says on one processor.</summary>
/// <param name="Source">Whose headers they are.</param>
/// <param name="Values">Names of constants, and other C expressions, with their values.</param>
/// <param name="Files">Names of constants, and the header that defines each.</param>
/// <param name="Unread">Names like those of options in headers that were not read, and the header that has each.</param>
internal sealed record HeaderSet(
    string Source,
    IReadOnlyDictionary<string, long> Values,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, string> Unread)
{
    /// <summary>Gets the names of all constants.</summary>
    public IEnumerable<string> Names => Files.Keys.Where(Values.ContainsKey);

    public string Describe(string name) =>
        Files.TryGetValue(name, out string? file) ? $"{file} of {Source}" : Source;
}

namespace HeaderCheck.Tables;

/// <summary>Represents a row of the table: an option or the number of a level.</summary>
/// <param name="Name">The native name.</param>
/// <param name="Aliases">Other native names of the same number.</param>
/// <param name="Numbers">The number on each platform.</param>
/// <param name="Sources">The source of the number for the platforms whose headers are too old to define it.</param>
internal sealed record NumberRow(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<string, OptionNumber> Numbers,
    IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>Gets the level of an option.</summary>
    public string Level { get; init; } = "";

    /// <summary>Gets the first release of each operating system that has the option.</summary>
    public IReadOnlyDictionary<string, string> Releases { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets a value indicating whether the row specifies why no manual page can verify its release.</summary>
    public bool IsReleaseUnverified { get; init; }

    /// <summary>Gets the names of the errors that setting or reading the option can return.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public IEnumerable<string> AllNames =>
        [Name, .. Aliases, .. Numbers.Values.Select(number => number.Name).OfType<string>()];

    public OptionNumber? NumberOn(Platform platform) => platform.Choose(Numbers);

    public string? SourceOn(Platform platform) => platform.Choose(Sources);

    /// <summary>Returns the names of this option on a platform where it has the given number.</summary>
    public IEnumerable<string> NamesFor(OptionNumber number) => [number.Name ?? Name, .. Aliases];
}

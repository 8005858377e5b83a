namespace HeaderCheck.Checks;

/// <summary>What came out on one platform.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Compared">How many rows the headers know.</param>
/// <param name="Newer">How many rows they do not know, with a source in the table.</param>
/// <param name="Excluded">How many names they have that are no options.</param>
/// <param name="Structs">How many structs they know.</param>
/// <param name="Faults">All that is wrong.</param>
internal sealed record PlatformResult(
    Platform Platform, int Compared, int Newer, int Excluded, int Structs, IReadOnlyList<Fault> Faults);

namespace HeaderCheck.Tables;

/// <summary>Represents the number of an option on a platform, and its name if it differs.</summary>
internal sealed record OptionNumber(int Value, string? Name);

namespace HeaderCheck.Tables;

/// <summary>The number of an option on a platform, and its name there if it is another one.</summary>
internal sealed record OptionNumber(int Value, string? Name);

namespace Reference.Tables;

/// <summary>Represents an option on one operating system.</summary>
/// <param name="Number">The native number as it is in the table.</param>
/// <param name="Exceptions">The native numbers that differ, by processor architecture.</param>
/// <param name="Since">The first release; null if it is not known.</param>
/// <param name="Name">The native name.</param>
/// <param name="Level">The native level.</param>
/// <param name="Access">The access as it is in the table.</param>
/// <param name="Unit">The native unit; null for none.</param>
/// <param name="Range">The valid values as they are in the table; null for all.</param>
internal sealed record PlatformSupport(
    string Number,
    string Exceptions,
    string? Since,
    string Name,
    string Level,
    string Access,
    string? Unit,
    string? Range);

namespace Reference.Tables;

/// <summary>What an option is on one operating system.</summary>
/// <param name="Number">The native number, as the table writes it.</param>
/// <param name="Exceptions">The native numbers that differ, by processor architecture.</param>
/// <param name="Since">The first release; null where it is not known.</param>
/// <param name="Name">The native name.</param>
/// <param name="Level">The native level.</param>
/// <param name="Access">What a program may do, as the table writes it.</param>
/// <param name="Unit">The native unit; null for none.</param>
/// <param name="Range">The values that it takes, as the table writes them; null for all.</param>
internal sealed record PlatformSupport(
    string Number,
    string Exceptions,
    string? Since,
    string Name,
    string Level,
    string Access,
    string? Unit,
    string? Range);

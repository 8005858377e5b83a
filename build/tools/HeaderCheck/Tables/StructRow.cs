namespace HeaderCheck.Tables;

/// <summary>Represents a struct that the runtime relies on.</summary>
/// <param name="Type">Its name in C.</param>
/// <param name="Runtime">The files that rely on it.</param>
/// <param name="Layouts">Its layout on each platform.</param>
internal sealed record StructRow(
    string Type, IReadOnlyList<string> Runtime, IReadOnlyDictionary<string, StructLayout> Layouts);

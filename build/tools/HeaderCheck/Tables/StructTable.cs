namespace HeaderCheck.Tables;

/// <summary>Represents structs.yaml.</summary>
/// <param name="Structs">The structs that the runtime relies on.</param>
/// <param name="Structless">The codecs that do not rely on a struct, by the description of their values.</param>
internal sealed record StructTable(
    IReadOnlyList<StructRow> Structs, IReadOnlyDictionary<string, IReadOnlyList<string>> Structless);

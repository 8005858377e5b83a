namespace HeaderCheck.Tables;

/// <summary>What structs.yaml says.</summary>
/// <param name="Structs">The structs that the runtime relies on.</param>
/// <param name="Structless">The codecs that rely on none, by what their values are instead.</param>
internal sealed record StructTable(
    IReadOnlyList<StructRow> Structs, IReadOnlyDictionary<string, IReadOnlyList<string>> Structless);

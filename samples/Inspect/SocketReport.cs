namespace Inspect;

/// <summary>Represents the results for one socket.</summary>
/// <param name="Variety">The kind of socket.</param>
/// <param name="Rows">The options, in the order of the table.</param>
internal sealed record SocketReport(SocketVariety Variety, IReadOnlyList<OptionRow> Rows);

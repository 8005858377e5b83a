namespace Reference.Tables;

/// <summary>Represents a control message on one operating system.</summary>
/// <param name="Received">The native number of a received message as it is in the table, and its name if it differs.</param>
/// <param name="Sent">The native number of a sent message as it is in the table, and its name if it differs.</param>
/// <param name="Since">The first release; null if it is not known.</param>
internal sealed record MessageSupport(string Received, string Sent, string? Since);

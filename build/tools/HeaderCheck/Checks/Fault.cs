namespace HeaderCheck.Checks;

/// <summary>Represents a contradiction between the table and the headers of a platform.</summary>
internal sealed record Fault(Platform Platform, string Subject, string Message);

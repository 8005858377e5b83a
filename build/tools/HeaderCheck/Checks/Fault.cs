namespace HeaderCheck.Checks;

/// <summary>A contradiction between the table and the headers of a platform.</summary>
internal sealed record Fault(Platform Platform, string Subject, string Message);

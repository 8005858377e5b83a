namespace HeaderCheck.Manuals;

/// <summary>Represents the first release that has an option, according to a manual page of Linux.</summary>
internal sealed record ManualFact(string Level, string Name, string Release, string Page);

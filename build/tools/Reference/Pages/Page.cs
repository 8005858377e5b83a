namespace Reference.Pages;

/// <summary>Represents a file of the reference.</summary>
internal sealed record Page(string FileName, string Text);

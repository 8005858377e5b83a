namespace Reference.Pages;

/// <summary>A file of the reference.</summary>
internal sealed record Page(string FileName, string Text);

namespace Sockets.Options.Generator.Facts;

/// <summary>A fact about an option, for people.</summary>
internal readonly record struct Fact(string Label, string Text);

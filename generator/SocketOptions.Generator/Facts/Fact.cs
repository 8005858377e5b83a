namespace Sockets.Options.Generator.Facts;

/// <summary>Represents a fact about an option for documentation.</summary>
internal readonly record struct Fact(string Label, string Text);

namespace Sockets.Options.Generator.Primitives;

/// <summary>Represents a range of text in one line. All numbers are zero-based.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column);

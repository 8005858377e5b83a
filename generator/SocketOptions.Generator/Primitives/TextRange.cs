namespace Sockets.Options.Generator.Primitives;

/// <summary>A stretch of text within one line; everything counts from 0.</summary>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column);

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the name of a C# type in a table with its position.</summary>
internal sealed record TypeName(string Text, bool IsCodec, TextRange Range);

using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents the name of a C# type in a table with its position.</summary>
internal sealed record TypeName(string Text, bool IsCodec, TextRange Range);

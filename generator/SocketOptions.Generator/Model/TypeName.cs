using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>The name of a C# type in a table, and where it stands.</summary>
internal sealed record TypeName(string Text, bool IsCodec, TextRange Range);

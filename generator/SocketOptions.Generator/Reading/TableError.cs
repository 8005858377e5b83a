using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents an error in a table with its position.</summary>
internal sealed record TableError(TableErrorKind Kind, TextRange Range, string Message);

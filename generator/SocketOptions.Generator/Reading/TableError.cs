using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Something wrong in a table, where it stands, and what would be right.</summary>
internal sealed record TableError(TableErrorKind Kind, TextRange Range, string Message);

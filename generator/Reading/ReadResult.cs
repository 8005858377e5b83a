using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>The sound rows of a table, and what is wrong with the others.</summary>
internal sealed record ReadResult(OptionTable Table, EquatableArray<TableError> Errors);

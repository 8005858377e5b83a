using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>The sound rows of a table, what is wrong with the others, and the C# names that it gives.</summary>
internal sealed record ReadResult(OptionTable Table, EquatableArray<TableError> Errors, EquatableArray<TypeName> TypeNames);

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the valid rows of a table, the errors of the other rows, and the C# names in the table.</summary>
internal sealed record ReadResult(OptionTable Table, EquatableArray<TableError> Errors, EquatableArray<TypeName> TypeNames);

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>Represents the findings in a file with a table, with their positions.</summary>
/// <param name="Path">The path in the reports of errors.</param>
/// <param name="CodePath">The path in generated code.</param>
/// <param name="Number">The one-based number of the table.</param>
/// <param name="Errors">The errors in the table.</param>
/// <param name="TypeNames">The C# types that the table names. Only the C# compiler can determine whether they exist.</param>
internal sealed record TableFindings(
    string Path, string CodePath, int Number, EquatableArray<TableError> Errors, EquatableArray<TypeName> TypeNames);

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Tables;

/// <summary>What is to be said of a file with a table, and where in it.</summary>
/// <param name="Path">The path by which errors are reported.</param>
/// <param name="Number">Which of the tables it is, counted from 1.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="TypeNames">The C# types that it names; whether there are such, only the C# compiler can tell.</param>
internal sealed record TableFindings(
    string Path, int Number, EquatableArray<TableError> Errors, EquatableArray<TypeName> TypeNames);

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator;

/// <summary>A table, what is wrong with it, and what only the C# compiler can tell of it.</summary>
internal sealed record TableFile(OptionTable Table, TableFileErrors Errors, TableFileTypes Types)
{
    private static readonly SourceText s_empty = SourceText.From("");

    // What no directive can hold, and hardly any path.
    private static readonly char[] s_unquotable = ['"', '\n', '\r', '\u0085', '\u2028', '\u2029'];

    public static bool IsTable(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        IsTrue(options.GetOptions(file), "build_metadata.AdditionalFiles.SocketOptionsTable");

    /// <summary>Tells whether MSBuild says that something is so.</summary>
    public static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static TableFile Read(TableSource source, CancellationToken cancellationToken)
    {
        ReadResult result = RecentTables.Read(Text(source.File, cancellationToken), source.Preceding, cancellationToken);
        string path = source.File.Path;
        int number = source.Preceding.Count + 1;
        // The types that the package's own table names are those of the runtime, and where they stand must not matter.
        EquatableArray<TypeName> typeNames = number == 1 || path.IndexOfAny(s_unquotable) >= 0 ? default : result.TypeNames;
        return new TableFile(result.Table, new TableFileErrors(path, result.Errors), new TableFileTypes(path, number, typeNames));
    }

    public static TableDeclarations ReadDeclarations(AdditionalText file, CancellationToken cancellationToken) =>
        TableDeclarations.Of(RecentTables.Read(Text(file, cancellationToken), preceding: null, cancellationToken).Table);

    private static SourceText Text(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) ?? s_empty;
}

/// <summary>The errors of a table, and the path by which they are reported.</summary>
internal sealed record TableFileErrors(string Path, EquatableArray<TableError> Errors);

/// <summary>The C# types that a table names, the path by which errors are reported, and which of the tables it is.</summary>
internal sealed record TableFileTypes(string Path, int Number, EquatableArray<TypeName> Names);

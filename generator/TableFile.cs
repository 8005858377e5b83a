using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator;

/// <summary>A table and what is wrong with it.</summary>
internal sealed record TableFile(OptionTable Table, TableFileErrors Errors)
{
    private static readonly SourceText s_empty = SourceText.From("");

    public static bool IsTable(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SocketOptionsTable", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static TableFile Read(TableSource source, CancellationToken cancellationToken)
    {
        ReadResult result = RecentTables.Read(Text(source.File, cancellationToken), source.Preceding, cancellationToken);
        return new TableFile(result.Table, new TableFileErrors(source.File.Path, result.Errors));
    }

    public static TableDeclarations ReadDeclarations(AdditionalText file, CancellationToken cancellationToken) =>
        TableDeclarations.Of(RecentTables.Read(Text(file, cancellationToken), preceding: null, cancellationToken).Table);

    private static SourceText Text(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) ?? s_empty;
}

/// <summary>The errors of a table, and the path by which they are reported.</summary>
internal sealed record TableFileErrors(string Path, EquatableArray<TableError> Errors);

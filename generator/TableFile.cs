using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator;

/// <summary>A table and what is wrong with it.</summary>
internal sealed record TableFile(OptionTable Table, TableFileErrors Errors)
{
    public static bool IsTable(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SocketOptionsTable", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static TableFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        SourceText? text = file.GetText(cancellationToken);
        ReadResult result = OptionTableReader.Read(text?.ToString() ?? "", cancellationToken);
        return new TableFile(result.Table, new TableFileErrors(file.Path, result.Errors));
    }
}

/// <summary>The errors of a table, and the path by which they are reported.</summary>
internal sealed record TableFileErrors(string Path, EquatableArray<TableError> Errors);

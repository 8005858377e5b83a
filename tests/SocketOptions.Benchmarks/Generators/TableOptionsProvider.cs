using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>Marks every additional file as a table of options, as the package's props do.</summary>
internal sealed class TableOptionsProvider : AnalyzerConfigOptionsProvider
{
    private static readonly Options s_none = new(isTable: false);
    private static readonly Options s_table = new(isTable: true);

    public static TableOptionsProvider Instance { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions => s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_table;

    private sealed class Options(bool isTable) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isTable && key == "build_metadata.AdditionalFiles.SocketOptionsTable" ? "true" : null;
            return value is not null;
        }
    }
}

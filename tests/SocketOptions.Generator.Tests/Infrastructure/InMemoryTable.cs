using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>An additional file, as MSBuild would hand it over.</summary>
internal sealed class InMemoryTable(string text, string path = "/project/options.yaml") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>Marks additional files as tables, as SocketOptions.props does, except those called <c>unmarked.yaml</c>.</summary>
internal sealed class TableOptionsProvider(bool isDeterministic = false) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions s_none = new Options(ImmutableDictionary<string, string>.Empty);

    private static readonly AnalyzerConfigOptions s_table = new Options(
        ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.SocketOptionsTable", "true"));

    private static readonly AnalyzerConfigOptions s_deterministic = new Options(
        ImmutableDictionary<string, string>.Empty.Add("build_property.DeterministicSourcePaths", "true"));

    public override AnalyzerConfigOptions GlobalOptions => isDeterministic ? s_deterministic : s_none;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        Path.GetFileName(textFile.Path) == "unmarked.yaml" ? s_none : s_table;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

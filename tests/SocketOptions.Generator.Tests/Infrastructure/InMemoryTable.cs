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
/// <param name="isDeterministic">Whether the build has the same result everywhere.</param>
/// <param name="positions">The positions of tables by their paths; null if the order of the files is that of the tables.</param>
/// <param name="projectFolder">The folder of the project; null if the build does not specify it.</param>
internal sealed class TableOptionsProvider(
    bool isDeterministic = false, Dictionary<string, string>? positions = null, string? projectFolder = null)
    : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions s_none = new Options(ImmutableDictionary<string, string>.Empty);

    private static readonly AnalyzerConfigOptions s_table = OfTable("true");

    private static readonly ImmutableDictionary<string, string> s_deterministicValues =
        ImmutableDictionary<string, string>.Empty.Add("build_property.DeterministicSourcePaths", "true");

    private static readonly AnalyzerConfigOptions s_deterministic = new Options(s_deterministicValues);

    public override AnalyzerConfigOptions GlobalOptions { get; } = !isDeterministic ? s_none
        : projectFolder is null ? s_deterministic
        : new Options(s_deterministicValues.Add("build_property.ProjectDir", projectFolder));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        Path.GetFileName(textFile.Path) == "unmarked.yaml" ? s_none : positions is null ? s_table : OfTable(positions[textFile.Path]);

    private static Options OfTable(string value) => new(
        ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.SocketOptionsTable", value));

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

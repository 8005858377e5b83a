using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Represents the tables of a compilation, which are read on first use.</summary>
internal sealed class AnalyzedTables(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<(List<OptionRow> Options, List<ValueTypeRow> Types, List<CompositeRow> Composites)> _rows = new(() => ReadRows(options, cancellationToken));

    /// <summary>Gets the options, including those that a later table replaces.</summary>
    public IReadOnlyList<OptionRow> Options => _rows.Value.Options;

    public IReadOnlyList<CompositeRow> Composites => _rows.Value.Composites;

    /// <returns>The value type of an option; null if its row has errors.</returns>
    public ValueTypeRow? TypeOf(OptionRow option) => _rows.Value.Types.Find(type => type.Name == option.Type);

    public bool HaveMatch(string pattern) => _rows.Value.Options.Exists(option => NativeNamePattern.IsMatch(pattern, option));

    /// <returns>The pattern that is nearest to a pattern without a match; null if none is near.</returns>
    public string? Nearest(string pattern)
    {
        var names = new List<string>();
        foreach (OptionRow option in Options)
        {
            names.Add(option.Name);
            names.Add(option.Level);
            names.AddRange(option.Aliases);
        }

        return NativeNamePattern.IsExclusion(pattern)
            ? Spelling.Nearest(pattern.Substring(1), names) is string name ? pattern[0] + name : null
            : Spelling.Nearest(pattern, names);
    }

    private static (List<OptionRow> Options, List<ValueTypeRow> Types, List<CompositeRow> Composites) ReadRows(
        AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var sources = new List<TableSource>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            sources.AddRange(TableSource.Find((file, options.AnalyzerConfigOptionsProvider), cancellationToken));
        }

        var rows = (Options: new List<OptionRow>(), Types: new List<ValueTypeRow>(), Composites: new List<CompositeRow>());
        foreach (TableFile file in TableFile.ReadAll(sources, cancellationToken))
        {
            rows.Options.AddRange(file.Table.Options);
            rows.Types.AddRange(file.Table.Types);
            rows.Composites.AddRange(file.Table.Composites);
        }

        return rows;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>The tables of a compilation, read once there is something to be looked up.</summary>
internal sealed class AnalyzedTables(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<(List<OptionRow> Options, List<ValueTypeRow> Types)> _rows = new(() => ReadRows(options, cancellationToken));

    /// <summary>Gets the options, those that a later table replaces included.</summary>
    public IReadOnlyList<OptionRow> Options => _rows.Value.Options;

    /// <returns>The value type of an option; null where its row is not sound.</returns>
    public ValueTypeRow? TypeOf(OptionRow option) => _rows.Value.Types.Find(type => type.Name == option.Type);

    public bool HaveMatch(string pattern) => _rows.Value.Options.Exists(option => NativeNamePattern.IsMatch(pattern, option));

    /// <returns>The pattern that is nearest to one that matches nothing; null where none is near.</returns>
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

    private static (List<OptionRow> Options, List<ValueTypeRow> Types) ReadRows(
        AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var rows = (Options: new List<OptionRow>(), Types: new List<ValueTypeRow>());
        EquatableArray<TableDeclarations>? preceding = EquatableArray<TableDeclarations>.Empty;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (TableFile.IsTable(file, options.AnalyzerConfigOptionsProvider)
                && file.GetText(cancellationToken) is SourceText text)
            {
                OptionTable table = RecentTables.Read(text, preceding, cancellationToken).Table;
                rows.Options.AddRange(table.Options);
                rows.Types.AddRange(table.Types);
                // The first stands alone, as the generator has read it already; the others may refer to any before them.
                preceding = null;
            }
        }

        return rows;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>The tables of a compilation, read once there is a pattern to be looked up.</summary>
internal sealed class AnalyzedTables(AnalysisContext context, AnalyzerOptions options, CancellationToken cancellationToken)
{
    // The compiler keeps the value as long as it keeps the text, whatever the other tables say.
    private static readonly SourceTextValueProvider<OptionTable> s_provider =
        new(static text => OptionTableReader.Read(text.ToString(), preceding: null, CancellationToken.None).Table);

    private readonly Lazy<List<OptionRow>> _rows = new(() => ReadRows(context, options, cancellationToken));

    public bool HaveMatch(string pattern) => _rows.Value.Exists(row => NativeNamePattern.IsMatch(pattern, row));

    /// <returns>The pattern that is nearest to one that matches nothing; null where none is near.</returns>
    public string? Nearest(string pattern)
    {
        var names = new List<string>();
        foreach (OptionRow row in _rows.Value)
        {
            names.Add(row.Name);
            names.Add(row.Level);
            names.AddRange(row.Aliases);
        }

        return NativeNamePattern.IsExclusion(pattern)
            ? Spelling.Nearest(pattern.Substring(1), names) is string name ? pattern[0] + name : null
            : Spelling.Nearest(pattern, names);
    }

    private static List<OptionRow> ReadRows(AnalysisContext context, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var rows = new List<OptionRow>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (TableFile.IsTable(file, options.AnalyzerConfigOptionsProvider)
                && file.GetText(cancellationToken) is SourceText text
                && context.TryGetValue(text, s_provider, out OptionTable? table))
            {
                rows.AddRange(table.Options);
            }
        }

        return rows;
    }
}

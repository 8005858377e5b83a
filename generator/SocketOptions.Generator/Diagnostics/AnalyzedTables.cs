using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Represents the tables of a compilation, which are read on first use.</summary>
internal sealed class AnalyzedTables(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<OptionTable> _table = new(() => ReadTable(options, cancellationToken));

    public EquatableArray<OptionRow> Options => _table.Value.Options;

    public EquatableArray<CompositeRow> Composites => _table.Value.Composites;

    /// <returns>The members of an option, and the C# type of its property as written in the table; null for methods.</returns>
    public (OptionMembers Members, string? PropertyType) MembersOf(OptionRow option)
    {
        foreach (ValueTypeRow type in _table.Value.Types)
        {
            if (type.Name == option.Type)
            {
                var members = OptionMembers.Of(option, type.Query);
                return (members, members.IsProperty ? type.Type : null);
            }
        }

        return (OptionMembers.Of(option, query: null), null);
    }

    public bool HaveMatch(string pattern)
    {
        foreach (OptionRow option in Options)
        {
            if (NativeNamePattern.IsMatch(pattern, option))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The pattern that is nearest to a pattern without a match; null if none is near.</returns>
    public string? Nearest(string pattern, CancellationToken cancellation)
    {
        var spelling = new Spelling(cancellation);
        var names = new List<string>();
        foreach (OptionRow option in Options)
        {
            names.Add(option.Name);
            names.Add(option.Level);
            names.AddRange(option.Aliases);
        }

        return NativeNamePattern.IsExclusion(pattern)
            ? spelling.Nearest(pattern.Substring(1), names) is string name ? pattern[0] + name : null
            : spelling.Nearest(pattern, names);
    }

    private static OptionTable ReadTable(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<TableSource>.Builder sources = ImmutableArray.CreateBuilder<TableSource>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            sources.AddRange(TableSource.Find((file, options.AnalyzerConfigOptionsProvider), cancellationToken));
        }

        TableSources ordered = TableSources.Of(sources.ToImmutable(), cancellationToken);
        TableFile[] files = TableFile.ReadAll(ordered.Files, cancellationToken);
        return TableMerger.Merge(Array.ConvertAll(files, static file => file.Table));
    }
}

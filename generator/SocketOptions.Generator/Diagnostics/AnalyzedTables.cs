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

    public EquatableArray<MessageRow> Messages => _table.Value.Messages;

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

    /// <summary>Determines whether a pattern matches a row of the kind that a type selects.</summary>
    public bool HaveMatch(string pattern, Facet facet) => facet == Facet.Messages ? HaveMessage(pattern) : HaveOption(pattern);

    /// <returns>The pattern that is nearest to a pattern without a match; null if none is near.</returns>
    public string? Nearest(string pattern, Facet facet, CancellationToken cancellation)
    {
        bool isExclusion = NativeNamePattern.IsExclusion(pattern);
        string name = isExclusion ? pattern.Substring(1) : pattern;
        string? nearest = facet == Facet.Messages && MessageOf(name) is { } message
            ? message
            : new Spelling(cancellation).Nearest(name, Names(facet));
        return nearest is not null && isExclusion ? pattern[0] + nearest : nearest;
    }

    /// <summary>Finds the reason why a pattern without a match is of the wrong kind.</summary>
    /// <returns>The reason as a sentence; null for none.</returns>
    public string? FindOtherKind(string pattern, Facet facet) =>
        facet == Facet.Messages
            ? HaveOption(pattern) ? "It matches an option" : null
            : HaveMessage(pattern) ? "It matches a control message, which requires MemberKind = SocketOptionMemberKind.Message" : null;

    private bool HaveOption(string pattern)
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

    private bool HaveMessage(string pattern)
    {
        foreach (MessageRow message in Messages)
        {
            if (NativeNamePattern.IsMatch(pattern, message))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The name of the message that an option enables; null for another name, and for an option with no message or several.</returns>
    private string? MessageOf(string name)
    {
        foreach (OptionRow option in Options)
        {
            if (option.Name == name && option.Messages.Count == 1)
            {
                return option.Messages[0].Name;
            }
        }

        return null;
    }

    private List<string> Names(Facet facet)
    {
        var names = new List<string>();
        if (facet == Facet.Messages)
        {
            foreach (MessageRow message in Messages)
            {
                names.Add(message.Name);
                names.Add(message.Level);
                names.AddRange(message.OtherNames().ConvertAll(static other => other.Name));
            }

            return names;
        }

        foreach (OptionRow option in Options)
        {
            names.Add(option.Name);
            names.Add(option.Level);
            names.AddRange(option.Aliases);
        }

        return names;
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

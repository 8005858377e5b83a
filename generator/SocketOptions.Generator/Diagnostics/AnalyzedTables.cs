using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Represents the tables of a compilation, which are read on first use.</summary>
internal sealed class AnalyzedTables(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly Lazy<Content> _content = new(() => Read(options, cancellationToken));

    public EquatableArray<OptionRow> Options => _content.Value.Table.Options;

    public EquatableArray<CompositeRow> Composites => _content.Value.Table.Composites;

    public EquatableArray<MessageRow> Messages => _content.Value.Table.Messages;

    /// <summary>Determines whether a row is in a custom table, where it can replace one of the package.</summary>
    public bool IsCustom(OptionRow option) => _content.Value.OwnOptions.Contains((option.Level, option.Name));

    /// <returns>The members of an option, and the C# type of its property as written in the table; null for methods.</returns>
    public (OptionMembers Members, string? PropertyType) MembersOf(OptionRow option)
    {
        ValueTypeRow? type = _content.Value.Types.TryGetValue(option.Type, out ValueTypeRow? row) ? row : null;
        var members = OptionMembers.Of(option, type?.Query);
        return (members, members.IsProperty ? type?.Type : null);
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

    /// <summary>Finds the tables among the additional files, in their order.</summary>
    public static TableSources FindSources(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<TableSource>.Builder sources = ImmutableArray.CreateBuilder<TableSource>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            sources.AddRange(TableSource.Find((file, options.AnalyzerConfigOptionsProvider), cancellationToken));
        }

        return TableSources.Of(sources.ToImmutable(), cancellationToken);
    }

    /// <summary>Reads the tables in the form in which calls refer to them.</summary>
    public static OptionIndex ReadIndex(AnalyzerOptions options, CancellationToken cancellationToken) =>
        OptionIndex.Of(TableMerger.Merge(Array.ConvertAll(
            TableFile.ReadAll(FindSources(options, cancellationToken).Files, cancellationToken), static file => file.Table)));

    private static Content Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        TableFile[] files = TableFile.ReadAll(FindSources(options, cancellationToken).Files, cancellationToken);
        OptionTable table = TableMerger.Merge(Array.ConvertAll(files, static file => file.Table));
        var types = new Dictionary<string, ValueTypeRow>(StringComparer.Ordinal);
        foreach (ValueTypeRow type in table.Types)
        {
            types[type.Name] = type;
        }

        var ownOptions = new HashSet<(string Level, string Name)>();
        for (int i = 1; i < files.Length; i++)
        {
            foreach (OptionRow option in files[i].Table.Options)
            {
                ownOptions.Add((option.Level, option.Name));
            }
        }

        return new Content(table, types, ownOptions);
    }

    private sealed record Content(
        OptionTable Table, Dictionary<string, ValueTypeRow> Types, HashSet<(string Level, string Name)> OwnOptions);
}

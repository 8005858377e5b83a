using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Replacements;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Converts the data that diagnostics contain for code fixes.</summary>
internal static class DiagnosticProperties
{
    private const string SocketMembers = nameof(SocketMembers);
    private const string Text = nameof(Text);
    private const string Member = nameof(Member);
    private const string Guard = nameof(Guard);
    private const string IsStatement = nameof(IsStatement);

    // No name contains this character.
    private const char Separator = ',';

    public static ImmutableDictionary<string, string?> OfSocketMembers(string[] names) =>
        names.Length == 0 ? Empty : Empty.Add(SocketMembers, string.Join(Separator.ToString(), names));

    /// <returns>The names of the members that provide a socket.</returns>
    public static string[] GetSocketMembers(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(SocketMembers, out string? names) ? names!.Split(Separator) : [];

    public static ImmutableDictionary<string, string?> OfReplacement(string? text) =>
        text is null ? Empty : Empty.Add(Text, text);

    /// <returns>The text that replaces the text of the diagnostic; null if it is not known.</returns>
    public static string? GetReplacement(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Text, out string? text) ? text : null;

    /// <returns>The data of a replacement; empty for null.</returns>
    public static ImmutableDictionary<string, string?> Of(Replacement? replacement) => replacement is null
        ? Empty
        : OfReplacement(replacement.Text)
            .Add(Member, replacement.Member)
            .Add(Guard, replacement.Guard)
            .Add(IsStatement, replacement.IsStatement ? bool.TrueString : null);

    /// <returns>The place that is replaced, and those that are removed.</returns>
    public static Location[] PlacesOf(Replacement? replacement, SyntaxTree tree) =>
        replacement is null ? []
            : Array.ConvertAll([replacement.Place, .. replacement.Removed], span => Location.Create(tree, span));

    /// <returns>The replacement of a call; null if there is none.</returns>
    public static Replacement? GetReplacement(Diagnostic diagnostic)
    {
        ImmutableDictionary<string, string?> properties = diagnostic.Properties;
        if (!properties.TryGetValue(Member, out string? member) || diagnostic.AdditionalLocations is not [var place, ..] places)
        {
            return null;
        }

        var removed = new List<TextSpan>();
        for (int i = 1; i < places.Count; i++)
        {
            removed.Add(places[i].SourceSpan);
        }

        return new Replacement(member!, properties[Text]!, place.SourceSpan)
        {
            Guard = properties[Guard],
            IsStatement = properties[IsStatement] is not null,
            Removed = removed,
        };
    }

    private static ImmutableDictionary<string, string?> Empty => ImmutableDictionary<string, string?>.Empty;
}

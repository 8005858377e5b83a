using System.Collections.Immutable;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Converts the data that diagnostics contain for code fixes.</summary>
internal static class DiagnosticProperties
{
    private const string SocketMembers = nameof(SocketMembers);
    private const string Text = nameof(Text);

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

    private static ImmutableDictionary<string, string?> Empty => ImmutableDictionary<string, string?>.Empty;
}

using System.Collections.Immutable;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>What diagnostics carry beside their messages, for those who offer to mend the code.</summary>
internal static class DiagnosticProperties
{
    private const string SocketMembers = nameof(SocketMembers);
    private const string Replacement = nameof(Replacement);

    // Not a character of any name.
    private const char Separator = ',';

    public static ImmutableDictionary<string, string?> OfSocketMembers(string[] names) =>
        names.Length == 0 ? Empty : Empty.Add(SocketMembers, string.Join(Separator.ToString(), names));

    /// <returns>The names of the members that could be meant.</returns>
    public static string[] GetSocketMembers(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(SocketMembers, out string? names) ? names!.Split(Separator) : [];

    public static ImmutableDictionary<string, string?> OfReplacement(string? text) =>
        text is null ? Empty : Empty.Add(Replacement, text);

    /// <returns>What is to stand in place of the text that the diagnostic is about; null where that is not known.</returns>
    public static string? GetReplacement(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Replacement, out string? text) ? text : null;

    private static ImmutableDictionary<string, string?> Empty => ImmutableDictionary<string, string?>.Empty;
}

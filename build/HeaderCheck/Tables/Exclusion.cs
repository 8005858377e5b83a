using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace HeaderCheck.Tables;

/// <summary>A name, or a pattern of names, that is no option on some platforms, or on any.</summary>
internal sealed partial record Exclusion(string Name, IReadOnlyDictionary<string, string> Platforms, string Reason)
{
    /// <summary>Gets a value indicating whether it is excluded because a program gets no header with it.</summary>
    public bool IsHidden => HiddenReason.IsMatch(Reason);

    public bool Covers(string name, Platform platform) =>
        (Platforms.Count == 0 || platform.Choose(Platforms) is not null)
        && FileSystemName.MatchesSimpleExpression(Name, name, ignoreCase: false);

    [GeneratedRegex("private to the system|private headers only|kernel only|hides it from programs")]
    private static partial Regex HiddenReason { get; }
}

using System.IO.Enumeration;

namespace HeaderCheck.Tables;

/// <summary>Represents a name, or a pattern of names, that is not an option on some or all platforms.</summary>
/// <param name="Name">The name or the pattern.</param>
/// <param name="Platforms">The platforms; empty for all.</param>
/// <param name="IsHidden">Indicates whether no header defines it for programs.</param>
internal sealed record Exclusion(string Name, IReadOnlyDictionary<string, string> Platforms, bool IsHidden)
{
    public bool Covers(string name, Platform platform) =>
        (Platforms.Count == 0 || platform.Choose(Platforms) is not null)
        && FileSystemName.MatchesSimpleExpression(Name, name, ignoreCase: false);
}

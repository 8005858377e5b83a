using System.IO.Enumeration;

namespace HeaderCheck.Tables;

/// <summary>A name, or a pattern of names, that is no option on some platforms, or on any.</summary>
/// <param name="Name">The name or the pattern.</param>
/// <param name="Platforms">The platforms; none for any.</param>
/// <param name="IsHidden">Whether no header shows it to programs.</param>
internal sealed record Exclusion(string Name, IReadOnlyDictionary<string, string> Platforms, bool IsHidden)
{
    public bool Covers(string name, Platform platform) =>
        (Platforms.Count == 0 || platform.Choose(Platforms) is not null)
        && FileSystemName.MatchesSimpleExpression(Name, name, ignoreCase: false);
}

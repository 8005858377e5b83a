using System.IO.Enumeration;

namespace HeaderCheck.Tables;

/// <summary>A name, or a pattern of names, that is no option on some platforms, or on any.</summary>
internal sealed record Exclusion(string Name, IReadOnlyDictionary<string, string> Platforms)
{
    public bool Covers(string name, Platform platform) =>
        (Platforms.Count == 0 || platform.Choose(Platforms) is not null)
        && FileSystemName.MatchesSimpleExpression(Name, name, ignoreCase: false);
}

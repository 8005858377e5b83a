using System.IO.Enumeration;

namespace Sockets.Options.Tests.Portable;

/// <summary>Something that an emulator lacks of the system that it emulates.</summary>
/// <param name="patterns">The tests that fail for it; a star matches any text.</param>
/// <param name="error">A part of the message of each.</param>
internal sealed class Gap(IReadOnlyList<string> patterns, string error)
{
    private readonly HashSet<string> _unused = [.. patterns];

    internal string Error => error;

    /// <summary>Gets the patterns that fit no test.</summary>
    internal IEnumerable<string> Unused => _unused;

    internal bool Covers(string test)
    {
        string? fitting = patterns.FirstOrDefault(pattern => FileSystemName.MatchesSimpleExpression(pattern, test, ignoreCase: false));
        _unused.Remove(fitting ?? "");
        return fitting is not null;
    }
}

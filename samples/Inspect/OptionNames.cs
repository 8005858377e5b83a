using System.IO.Enumeration;
using Sockets.Options;

namespace Inspect;

/// <summary>Finds options by what people may call them: native names, aliases and the names of the C# properties.</summary>
internal static class OptionNames
{
    /// <summary>Tells whether a text stands for several names.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>Tells whether a name or pattern stands for an option.</summary>
    public static bool Match(string pattern, SocketOption option) =>
        Of(option).Any(name => FileSystemName.MatchesSimpleExpression(pattern, name));

    /// <summary>Finds the options that a name or pattern stands for.</summary>
    public static IReadOnlyList<SocketOption> Find(string pattern) =>
        [.. SocketOption.All.Where(option => Match(pattern, option))];

    /// <summary>Says that nothing has a name, and what comes closest.</summary>
    public static string Unknown(string pattern)
    {
        string nearest = SocketOption.All.SelectMany(Of).MinBy(name => EditDistance.Between(pattern, name))!;
        return $"No option is called '{pattern}'. The nearest name is {nearest}.";
    }

    private static IEnumerable<string> Of(SocketOption option) =>
        [option.Name, .. option.Description.Aliases, option.Description.MemberName];
}

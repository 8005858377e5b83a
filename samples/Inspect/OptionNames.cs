using System.IO.Enumeration;
using Sockets.Options;

namespace Inspect;

/// <summary>Finds options by their native names, their aliases and the names of their C# properties.</summary>
internal static class OptionNames
{
    /// <summary>Determines whether a text can match several names.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>Determines whether a name or pattern matches an option.</summary>
    public static bool Match(string pattern, SocketOption option) =>
        Of(option).Any(name => FileSystemName.MatchesSimpleExpression(pattern, name));

    /// <summary>Finds the options that a name or pattern matches. A native name takes precedence over other names.</summary>
    public static IReadOnlyList<SocketOption> Find(string pattern)
    {
        SocketOption[] native = [.. SocketOption.All.Where(option => option.Name == pattern)];
        return native.Length > 0 ? native : [.. SocketOption.All.Where(option => Match(pattern, option))];
    }

    /// <summary>Returns the message for an unknown name, with the nearest name.</summary>
    public static string Unknown(string pattern)
    {
        string nearest = SocketOption.All.SelectMany(Of).MinBy(name => EditDistance.Between(pattern, name))!;
        return $"The option '{pattern}' is unknown. Did you mean '{nearest}'?";
    }

    private static IEnumerable<string> Of(SocketOption option) =>
        [option.Name, .. option.Description.Aliases, option.Description.MemberName, .. option.Description.AccessorNames];
}

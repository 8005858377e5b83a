using System.Text.RegularExpressions;

namespace HeaderCheck;

/// <summary>Recognizes the names of socket options and control messages in headers.</summary>
internal static partial class OptionName
{
    public static bool IsLike(string name) => Pattern.IsMatch(name);

    [GeneratedRegex("^(SO|SCM|IP|IPV6|TCP|UDP|MCAST)_[A-Z0-9_]+$")]
    private static partial Regex Pattern { get; }
}

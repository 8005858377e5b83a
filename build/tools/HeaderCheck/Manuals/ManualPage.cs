using System.Text.RegularExpressions;

namespace HeaderCheck.Manuals;

/// <summary>Finds options in manual pages of Linux.</summary>
internal static partial class ManualPage
{
    // The page of an option has the level of its name, and the page of a protocol has this level.
    private static readonly Dictionary<string, string> s_levels = new()
    {
        ["SO"] = "SOL_SOCKET",
        ["IP"] = "IPPROTO_IP",
        ["IPV6"] = "IPPROTO_IPV6",
        ["TCP"] = "IPPROTO_TCP",
        ["UDP"] = "IPPROTO_UDP",
    };

    /// <param name="name">The name of the page, such as <c>tcp.7</c>.</param>
    /// <param name="text">The text.</param>
    /// <returns>The options whose first release the page specifies.</returns>
    public static IEnumerable<ManualFact> FindFacts(string name, string text)
    {
        string title = name.Split('.')[0];
        bool isOfOneOption = OptionName.IsLike(title);
        return (isOfOneOption ? History : Heading).Matches(text)
            .Select(match => (Option: isOfOneOption ? title : match.Groups["option"].Value, Release: match.Groups["release"].Value))
            .Where(fact => s_levels.ContainsKey(PrefixOf(fact.Option)))
            .Select(fact => new ManualFact(s_levels[PrefixOf(fact.Option)], fact.Option, fact.Release, name));
    }

    private static string PrefixOf(string option) => option.Split('_')[0];

    // .BR SO_REUSEPORT " (since Linux 3.9)"
    [GeneratedRegex(@"^\.BR (?<option>\w+) "" ?\([^)\n]*?since Linux (?<release>\d[\d.]*\d)", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    // The heading, and "Linux 6.3." on the next line.
    [GeneratedRegex(@"^\.SH HISTORY\nLinux (?<release>\d[\d.]*\d)[.,]", RegexOptions.Multiline)]
    private static partial Regex History { get; }
}

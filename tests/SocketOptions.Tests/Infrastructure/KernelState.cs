using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>Everything that the kernel shows of a socket's options without the runtime.</summary>
internal static partial class KernelState
{
    /// <summary>Reads each option of the table that reading does not clear.</summary>
    internal static SortedDictionary<string, string> ReadOptions(TestSocket socket)
    {
        SortedDictionary<string, string> state = new(StringComparer.Ordinal);
        foreach (LocalRow row in OptionTable.Present.Where(row => !row.Clears && !row.HasQuery))
        {
            state[row.Property] = Libc.GetOption(socket.Socket, row).ToString();
        }

        return state;
    }

    /// <summary>Reads the options, and the multicast memberships of the machine.</summary>
    internal static SortedDictionary<string, string> ReadOptionsAndGroups(TestSocket socket)
    {
        SortedDictionary<string, string> state = ReadOptions(socket);
        state["IPv4 groups"] = string.Join(' ', IPv4Groups());
        state["IPv6 groups"] = string.Join(' ', IPv6Groups());
        state["sources"] = string.Join(' ', SourceFilters());
        return state;
    }

    /// <summary>Lists what differs between two states.</summary>
    internal static IEnumerable<string> Difference(
        SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        before.Keys.Where(name => before[name] != after[name]);

    /// <summary>Lists the IPv4 groups that interfaces are members of, as <c>interface/group/users</c>.</summary>
    internal static IEnumerable<string> IPv4Groups()
    {
        string device = "";
        foreach (string line in File.ReadLines("/proc/net/igmp").Skip(1))
        {
            string[] words = Words(line);
            if (line[0] != '\t')
            {
                device = words[1];
            }
            else
            {
                // The address is printed as a number, so in the reverse order on little-endian machines.
                uint group = uint.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                yield return $"{device}/{new IPAddress(group)}/{words[1]}";
            }
        }
    }

    /// <summary>Lists the IPv6 groups that interfaces are members of, as <c>interface/group/users</c>.</summary>
    internal static IEnumerable<string> IPv6Groups() =>
        File.ReadLines("/proc/net/igmp6").Select(Words)
            .Select(words => $"{words[1]}/{new IPAddress(Convert.FromHexString(words[2]))}/{words[3]}");

    /// <summary>Lists the IPv4 groups that are joined for one source, as <c>interface/group/source</c>.</summary>
    internal static IEnumerable<string> SourceFilters() =>
        File.ReadLines("/proc/net/mcfilter").Skip(1).Select(Words)
            .Select(words => $"{words[1]}/{ParseAddress(words[2])}/{ParseAddress(words[3])}");

    /// <summary>Lists the IPv6 flow labels that sockets have.</summary>
    internal static IEnumerable<int> FlowLabels() =>
        from line in File.ReadLines("/proc/net/ip6_flowlabel").Skip(1)
        let words = Words(line)
        where words[3] != "0"
        select int.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // Printed byte by byte here.
    private static IPAddress ParseAddress(string text) => new(Convert.FromHexString(text[2..]));

    private static string[] Words(string line) => Blanks().Split(line.Trim());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Table;

/// <summary>The rules for names in CONTRIBUTING, held for every row.</summary>
public sealed partial class NamingTests
{
    private static readonly Dictionary<string, string> s_prefixes = new()
    {
        ["SOL_SOCKET"] = "",
        ["IPPROTO_IP"] = "IP",
        ["SOL_IP"] = "IP",
        ["IPPROTO_IPV6"] = "IPv6",
        ["IPPROTO_TCP"] = "Tcp",
        ["IPPROTO_UDP"] = "Udp",
    };

    private static readonly HashSet<string> s_bclNames = new(Enum.GetNames<SocketOptionName>(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<LocalRow> Rows => OptionTable.Rows;

    private static IEnumerable<LocalRow> Methods => Rows.Where(IsMethod);

    private static IEnumerable<LocalRow> Properties => Rows.Where(row => !IsMethod(row));

    private static IEnumerable<LocalRow> Switches =>
        Properties.Where(row => row.Type.CSharpType is "bool" or "bool?");

    [Test]
    public void Names_AreUnique() => Assert.That(Rows.Select(row => row.Property), Is.Unique);

    [TestCaseSource(nameof(Rows))]
    public void Name_BeginsWithThePrefixOfItsLevel(LocalRow row)
    {
        string prefix = s_prefixes[row.LevelName];

        Assert.That(row.Property, Does.StartWith(prefix));
        Assert.That(
            s_prefixes.Values.Where(other => other.Length > prefix.Length),
            Has.None.Matches<string>(other => row.Property.StartsWith(other!, StringComparison.Ordinal)));
    }

    // A row that is asked with an argument and set as well makes a pair of methods, to whose names the generator adds the verbs.
    [TestCaseSource(nameof(Methods))]
    public void Method_IsAVerb(LocalRow row) =>
        Assert.That(WithoutPrefix(row), row is { HasQuery: true, HasSetter: true } ? Does.Not.Match(Verb()) : Does.Match(Verb()));

    [TestCaseSource(nameof(Properties))]
    public void Property_IsNoVerb(LocalRow row)
    {
        // What is received, or used again, is named by it, as in ReceiveBuffer and ReuseAddress.
        string name = WithoutPrefix(row);

        Assert.That(name, s_bclNames.Contains(name) ? Is.Not.Empty : Does.Not.Match(Verb()).Or.StartsWith("Receive"));
    }

    [TestCaseSource(nameof(Switches))]
    public void Switch_IsAnAffirmativeAdjective(LocalRow row)
    {
        string name = WithoutPrefix(row);

        Assert.That(
            s_bclNames.Contains(name) || s_bclNames.Contains(row.Property) || Adjective().IsMatch(name),
            $"{row.Property} is neither a name that .NET has nor an adjective or participle, such as …Enabled.");
    }

    [TestCaseSource(nameof(Switches))]
    public void SwitchOfADelivery_BeginsWithReceive(LocalRow row)
    {
        if (row.Text("doc")!.Contains("control message", StringComparison.Ordinal))
        {
            Assert.That(WithoutPrefix(row), Does.StartWith("Receive"));
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Name_HasTheWordOfItsConcept(LocalRow row) => Assert.That(row.Property, Does.Not.Match(OtherWord()));

    [TestCaseSource(nameof(Rows))]
    public void NameOfADuration_HasNoUnit(LocalRow row)
    {
        if (row.Type.CSharpType is "System.TimeSpan" or "System.TimeSpan?")
        {
            Assert.That(row.Property, Does.Not.Match("Seconds|Milliseconds|Microseconds|Nanoseconds"));
        }
    }

    private static bool IsMethod(LocalRow row) => row.HasQuery || !row.HasGetter || row.Clears;

    private static string WithoutPrefix(LocalRow row) => row.Property[s_prefixes[row.LevelName].Length..];

    [GeneratedRegex(
        "^(Add|Allow|Attach|Bind|Block|Defer(?!Accept)|Detach|Dump|Enable|Fail|Force|Get|Join|Leave|Lock|Open|Pass|Pause|Prefer"
            + "|Randomize|Receive|Remove|Reserve|Return|Save|Set|Strip|Take|Unblock|Update|Use|Write)(?=[A-Z]|$)")]
    private static partial Regex Verb();

    [GeneratedRegex("^(Is|Receive|Reuse)|(ed|able|Only|Transparent)$")]
    private static partial Regex Adjective();

    [GeneratedRegex(
        "Hops|HopCount" // HopLimit, or TimeToLive for IPv4
            + "|Membership" // Join…Group, Leave…Group
            + "|(?<!Path|User|Minimum)Mtu" // of the path, the user's own, the least of IPv6
            + "|(?<!Ephemeral|Local)PortRange"
            + "|Unread(?!Byte|Datagram)|Unsent(?!Byte)"
            + "|Fd(?=[A-Z]|$)|Pid|Addr(?!ess)|Opt(?!ion)|Cnt|Msg|Buf(?!fer)|Len(?!gth)|Num(?!ber|a)|Cfg")]
    private static partial Regex OtherWord();
}

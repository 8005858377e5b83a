using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>The rules for names in CONTRIBUTING, held for every row.</summary>
public sealed partial class NamingTests
{
    private static readonly HashSet<string> s_bclNames = new(Enum.GetNames<SocketOptionName>(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<LocalRow> Rows => OptionTable.Rows;

    private static IEnumerable<LocalRow> Methods => Rows.Where(IsMethod);

    private static IEnumerable<LocalRow> Properties => Rows.Where(row => !IsMethod(row));

    private static IEnumerable<LocalRow> Switches =>
        Properties.Where(row => row.Type.CSharpType is "bool" or "bool?");

    [Test]
    public void Names_AreUnique() =>
        Assert.That(Rows.SelectMany(row => Accessors.MembersOf(row).Append(row.Property).Distinct()), Is.Unique);

    [TestCaseSource(nameof(Rows))]
    public void Name_BeginsWithThePrefixOfItsLevel(LocalRow row)
    {
        foreach (string name in Accessors.MembersOf(row).Append(row.Property))
        {
            Assert.That(name, Does.StartWith(row.Prefix));
            Assert.That(
                LocalRow.Prefixes.Where(other => other.Length > row.Prefix.Length),
                Has.None.Matches<string>(other => name.StartsWith(other!, StringComparison.Ordinal)));
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Names_AreThoseOfTheGeneratedMembers(LocalRow row) => Assert.That(
        Accessors.MembersOf(row), Is.EquivalentTo(row.Option.Description.AccessorNames));

    [TestCaseSource(nameof(Methods))]
    public void Method_IsAVerb(LocalRow row) =>
        Assert.That(Accessors.MembersOf(row).Select(name => name[row.Prefix.Length..]), Is.All.Matches<string>(name => Verb().IsMatch(name!)));

    // The generator adds the verbs to the name of a row with a pair of methods.
    [TestCaseSource(nameof(Methods))]
    public void NameOfAPair_IsNotAVerb(LocalRow row)
    {
        if (row is { HasQuery: true, HasSetter: true })
        {
            Assert.That(WithoutPrefix(row), Does.Not.Match(Verb()));
        }
    }

    [TestCaseSource(nameof(Properties))]
    public void Property_IsNoVerb(LocalRow row)
    {
        // A name can begin with a verb for data that is received, or for something used again, as in ReceiveBuffer and ReuseAddress.
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

    private static string WithoutPrefix(LocalRow row) => row.Property[row.Prefix.Length..];

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

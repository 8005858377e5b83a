using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.PublicApi;

/// <summary>The names and descriptions of control messages are those of the table.</summary>
public sealed class ControlMessageNamingTests
{
    private static IEnumerable<MessageRow> Rows => OptionTable.Messages;

    [Test]
    public void All_ListsTheTableInItsOrder() => Assert.That(
        ControlMessage.All.Select(message => message.Description.MemberName), Is.EqualTo(Rows.Select(row => row.Property)));

    [TestCaseSource(nameof(Rows))]
    public void Description_IsTheTables(MessageRow row)
    {
        ControlMessageDescription description = row.Message.Description;

        Assert.That(row.Message.Name, Is.EqualTo(row.Name));
        Assert.That(description.LevelName, Is.EqualTo(row.LevelName));
        Assert.That(description.Summary, Is.EqualTo(row.Text("doc")));
        Assert.That(description.References, Is.EqualTo(row.Text("see")));
        Assert.That(description.RequiredPrivilege, Is.EqualTo(row.Text("needs")));
        Assert.That(description.SampleValue, Is.EqualTo(row.Sample));
        Assert.That(description.OptionNames.Select(name => name.Split('.')[1]), Is.EqualTo(row.Options.Select(name => name.Split('.')[^1])));
    }

    [TestCaseSource(nameof(Rows))]
    public void Name_BeginsWithThePrefixOfItsLevel(MessageRow row)
    {
        string[] prefixes = ["IPv6", "IP", "Tcp", "Udp", "Tls"];
        string level = row.LevelName[(row.LevelName.IndexOf('_', StringComparison.Ordinal) + 1)..];
        string? prefix = prefixes.FirstOrDefault(prefix => row.Property.StartsWith(prefix, StringComparison.Ordinal));

        Assert.That(prefix ?? "SOCKET", Is.EqualTo(level).IgnoreCase);
    }

    [TestCaseSource(nameof(Rows))]
    public void Documentation_BeginsWithTheValue(MessageRow row) => Assert.That(
        row.Text("doc"),
        row.Message.ValueType == typeof(bool) || row.Message.ValueType == typeof(bool?) ? Does.StartWith("Indicates whether ") : Does.Match("^(The|A|An) "));

    [TestCaseSource(nameof(Rows))]
    public void Message_IsFoundByItsNames(MessageRow row)
    {
        Assert.That(ControlMessage.Find(row.Name, row.LevelName), Is.SameAs(row.Message));
        Assert.That(ControlMessage.Find(row.Property), Is.SameAs(row.Message));
    }

    [Test]
    public void NameInSeveralLevels_NeedsItsLevel()
    {
        string name = Rows.GroupBy(row => row.Name).First(rows => rows.Count() > 1).Key;

        Assert.That(() => ControlMessage.Find(name), Throws.ArgumentException.With.Message.Contains(name));
        Assert.That(ControlMessage.Find("NONE"), Is.Null);
    }
}

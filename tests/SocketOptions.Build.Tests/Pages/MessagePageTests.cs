using Build.Tests.Pages.Infrastructure;
using Sockets.Options;
using Tests.Shared;

namespace Build.Tests.Pages;

internal sealed class MessagePageTests
{
    private static readonly string[] s_entries =
        File.ReadAllText(Path.Combine(Committed.PagesFolder, "messages.md")).Split("\n## ")[1..];

    [Test]
    public void Entries_AreTheMessagesOfTheTable() => Assert.That(
        s_entries.Select(static entry => entry.Split('\n')[0]), Is.EqualTo(TableRow.Messages.Select(static row => row.Property)));

    [Test]
    public void Declarations_AreThoseOfTheLibrary()
    {
        foreach (string entry in s_entries)
        {
            string name = entry.Split('\n')[0];
            Assert.That(
                entry.Split("```")[1].Split('\n')[1],
                Is.EqualTo($"static {CSharpSignature.Of(typeof(ControlMessage).GetMember(name).Single())}"));
        }
    }

    /// <remarks>The entry of the option contains the name of the message.</remarks>
    [Test]
    public void Entry_LinksToTheOption()
    {
        foreach ((string entry, TableRow row) in s_entries.Zip(TableRow.Messages))
        {
            foreach (string option in row.Words("option"))
            {
                string name = option.Split('.')[^1];
                Assert.That(entry, Does.Contain($"[{name}]("));
                TableRow other = TableRow.All.First(other => other.Name == name && (!option.Contains('.', StringComparison.Ordinal) || option == $"{other}"));
                string page = File.ReadAllText(Path.Combine(Committed.PagesFolder, other.Level + ".md"));
                Assert.That(page.Split("\n## ").Single(text => text.StartsWith(name + "\n", StringComparison.Ordinal)), Does.Contain(row.Property));
            }
        }
    }
}

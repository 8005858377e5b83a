using System.Reflection;
using System.Text.RegularExpressions;
using Build.Tests.Pages.Infrastructure;
using Reference.Pages;
using Sockets.Options;
using Tests.Shared;

namespace Build.Tests.Pages;

/// <summary>The text of the pages about each row, compared with the table as YamlDotNet reads it and with the compiled library.</summary>
[TestFixtureSource(typeof(TableRow), nameof(TableRow.All))]
internal sealed class EntryTests(TableRow row)
{
    private readonly Entry _entry = Entry.Of(row);

    [Test]
    public void Row_IsInTheIndex()
    {
        string page = File.ReadAllText(Path.Combine(Committed.PagesFolder, row.Level + ".md"));
        Assert.That(page, Does.Contain($"\n| [{row.Name}](#{row.Name.ToLowerInvariant()})"));
    }

    [Test]
    public void Numbers_AreThoseOfTheTable()
    {
        foreach (string system in TableRow.Systems.Keys)
        {
            Assert.That(NumbersIn(_entry.Matrix[system]["Number"]), Is.EquivalentTo(row.Numbers(system)), system);
        }
    }

    [Test]
    public void Releases_AreThoseOfTheTable()
    {
        foreach (string system in TableRow.Systems.Keys.Where(system => row.Numbers(system).Count > 0))
        {
            Assert.That(_entry.Matrix[system].GetValueOrDefault("Since", ""), Is.EqualTo(row.Since(system)), system);
        }
    }

    [TestCase("name", "Name", "")]
    [TestCase("level", "Level", "")]
    [TestCase("access", "Access", "")]
    [TestCase("range", "Range", "\n- Range: ")]
    public void Differences_AreThoseOfTheTable(string key, string column, string fact)
    {
        foreach (string system in TableRow.Systems.Keys.Where(system => row.Numbers(system).Count > 0))
        {
            string? expected = row.On(system, key)?.Replace("..", " to ", StringComparison.Ordinal);
            if (_entry.Matrix[system].TryGetValue(column, out string? cell))
            {
                Assert.That(cell, Is.EqualTo(expected ?? ""), system);
            }
            else if (fact.Length > 0 && expected is not null)
            {
                Assert.That(_entry.Text, Does.Contain(fact + expected), system);
            }
            else
            {
                Assert.That(expected, Is.EqualTo(row.Text(key)), system);
            }
        }
    }

    [TestCase("doc", "\n")]
    [TestCase("default", "\n- Default: ")]
    [TestCase("needs", "\n- Privilege: ")]
    [TestCase("unit", "\n- Unit: ")]
    [TestCase("see", "\n- See: ")]
    public void Texts_AreThoseOfTheTable(string key, string label)
    {
        if (row.Text(key) is { } text)
        {
            Assert.That(_entry.Text, Does.Contain($"{label}{Markdown.Escape(text)}\n"));
        }
    }

    [Test]
    public void Lists_AreThoseOfTheTable()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach ((string name, string text) in row.Entries("errors"))
            {
                Assert.That(_entry.Text, Does.Contain($"\n- {Markdown.Escape(name)}: {Markdown.Escape(text)}\n"));
            }

            foreach ((string _, string text) in row.Entries("source"))
            {
                Assert.That(_entry.Text, Does.Contain("\n- Source of number on ").And.Contain($": {Markdown.Escape(text)}\n"));
            }

            foreach (string alias in row.Words("aliases"))
            {
                Assert.That(_entry.Text, Does.Match($@"\n- Also called: .*\b{alias}\b"));
            }

            Assert.That(_entry.Text.Contains("\n- When: ", StringComparison.Ordinal), Is.EqualTo(row.Text("when") is not (null or "any")));
        }
    }

    [Test]
    public void Declarations_AreThoseOfTheLibrary()
    {
        int prefixLength = Regex.Match(row.Property, "^(IPv6|IP|Tcp|Udp)?").Length;
        string[] names = [row.Property, row.Property.Insert(prefixLength, "Get"), row.Property.Insert(prefixLength, "Set")];
        IEnumerable<MemberInfo> members = typeof(SocketRef)
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => names.Contains(member.Name));
        Assert.That(_entry.Declarations, Is.EquivalentTo(members.Select(CSharpSignature.Of)));
    }

    private static Dictionary<string, int> NumbersIn(string cell) => cell == "none"
        ? []
        : cell.Split("; ")
            .Select(number => number.Split(" on "))
            .ToDictionary(parts => parts.Length > 1 ? parts[1] : "", parts => TableRow.Parse(parts[0]));
}

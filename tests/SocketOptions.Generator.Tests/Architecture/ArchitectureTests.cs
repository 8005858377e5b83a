using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>Each folder of a project uses the folders that CONTRIBUTING.md lists for it, all of them above it in the list.</summary>
[TestFixture("generator/SocketOptions.Generator")]
[TestFixture("runtime")]
internal sealed class ArchitectureTests(string project)
{
    private IReadOnlyDictionary<(string From, string To), string> _allUses = null!;
    private Dictionary<(string From, string To), string> _uses = null!;
    private IReadOnlyList<(string Folder, IReadOnlyList<string> Uses)> _order = null!;

    [OneTimeSetUp]
    public void Read()
    {
        _allUses = FolderUses.Of(Repository.PathOf(project), Repository.Read("options.yaml"));
        _uses = _allUses
            .GroupBy(static use => (From: FirstOf(use.Key.From), To: FirstOf(use.Key.To)), static use => use.Value)
            .Where(static uses => uses.Key.From != uses.Key.To)
            .ToDictionary(static uses => uses.Key, static uses => uses.First());
        _order = FolderOrder.Of(Repository.Read("CONTRIBUTING.md"), project);
    }

    [Test]
    public void EveryFolder_IsListed() => Assert.That(
        _uses.Keys.SelectMany(static use => new[] { use.From, use.To }).Distinct(),
        Is.SubsetOf(_order.Select(static folder => folder.Folder)));

    [Test]
    public void Folder_UsesWhatIsListedForIt() => Assert.That(
        _uses.Where(use => !_order.Any(folder => folder.Folder == use.Key.From && folder.Uses.Contains(use.Key.To)))
            .Select(static use => $"{use.Key.From} uses {use.Key.To}: {use.Value}"),
        Is.Empty);

    [Test]
    public void ListedFolders_AreAbove() => Assert.That(
        _order.SelectMany((folder, index) => folder.Uses.Except(_order.Take(index).Select(static above => above.Folder))
            .Select(used => $"{folder.Folder} uses {used}")),
        Is.Empty);

    [Test]
    public void ListedFolders_AreUsed() => Assert.That(
        _order.SelectMany(folder => folder.Uses.Where(used => !_uses.ContainsKey((folder.Folder, used)))
            .Select(used => $"{folder.Folder} does not use {used}")),
        Is.Empty);

    /// <remarks>CONTRIBUTING.md lists first folders only.</remarks>
    [Test]
    public void FoldersInsideAFolder_DoNotUseEachOther() => Assert.That(
        _allUses.Where(use => FirstOf(use.Key.From) == FirstOf(use.Key.To) && Reaches(use.Key.To, use.Key.From))
            .Select(static use => $"{use.Key.From} uses {use.Key.To}: {use.Value}"),
        Is.Empty);

    private static string FirstOf(string folder) => folder.Split('/')[0];

    private bool Reaches(string from, string to)
    {
        HashSet<string> reached = [from];
        Queue<string> left = new(reached);
        while (left.TryDequeue(out string? folder) && folder != to)
        {
            foreach ((string _, string next) in _allUses.Keys.Where(use => use.From == folder && reached.Add(use.To)))
            {
                left.Enqueue(next);
            }
        }

        return reached.Contains(to);
    }
}

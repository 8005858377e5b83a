using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>Each folder of a project uses the folders that CONTRIBUTING.md lists for it, all of them above it in the list.</summary>
[TestFixture("generator/SocketOptions.Generator")]
[TestFixture("runtime")]
internal sealed class ArchitectureTests(string project)
{
    private IReadOnlyDictionary<(string From, string To), string> _uses = null!;
    private IReadOnlyList<(string Folder, IReadOnlyList<string> Uses)> _order = null!;

    [OneTimeSetUp]
    public void Read()
    {
        _uses = FolderUses.Of(Repository.PathOf(project), Repository.Read("options.yaml"));
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
}

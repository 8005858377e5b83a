using HeaderCheck.Tables;
using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Tests;

/// <summary>The rows of excluded.yaml say what their readers expect, and nothing that no reader knows.</summary>
public sealed class ExclusionFileTests
{
    private static readonly string[] s_keys = ["name", "level", "platforms", "reason", "hidden"];

    private static IEnumerable<YamlNode> Rows => Yaml.Load(RepositoryFile.Excluded).Items();

    [Test]
    public void Keys_are_known() => Assert.That(Rows.SelectMany(static row => row.Entries()).Select(static entry => entry.Key), Is.SubsetOf(s_keys));

    [Test]
    public void Required_keys_are_there() => Assert.That(
        Rows,
        Is.All.Matches<YamlNode>(static row => s_keys[..4].All(key => row.Find(key) is not null)));

    [Test]
    public void Levels_are_those_of_the_table() => Assert.That(
        Rows.Select(static row => row.Get("level").Text()),
        Is.SubsetOf(OptionTableFile.Read(RepositoryFile.Options).Levels.Select(static level => level.Name)));
}

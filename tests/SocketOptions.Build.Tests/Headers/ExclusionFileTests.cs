using HeaderCheck;
using HeaderCheck.Tables;
using YamlDotNet.RepresentationModel;

namespace Build.Tests.Headers;

/// <summary>The rows of excluded.yaml have the keys that their readers expect, and none that no reader knows.</summary>
public sealed class ExclusionFileTests
{
    private static readonly string[] s_keys = ["name", "level", "platforms", "reason", "hidden"];

    private static IEnumerable<YamlNode> Rows => Yaml.Load(CheckedFiles.Excluded).Items();

    [Test]
    public void Keys_AreKnown() => Assert.That(Rows.SelectMany(static row => row.Entries()).Select(static entry => entry.Key).Distinct(), Is.SubsetOf(s_keys));

    [Test]
    public void RequiredKeys_AreThere() => Assert.That(
        Rows.SelectMany(static row => s_keys[..4].Where(key => row.Find(key) is null)),
        Is.Empty);

    [Test]
    public void Levels_AreThoseOfTheTable() => Assert.That(
        Rows.Select(static row => row.Get("level").Text()).Distinct(),
        Is.SubsetOf(OptionTableFile.Read(CheckedFiles.Options).Levels.Select(static level => level.Name)));
}

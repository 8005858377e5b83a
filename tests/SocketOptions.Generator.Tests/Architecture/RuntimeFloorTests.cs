namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>No folder of the runtime uses one above it, in the order that CONTRIBUTING.md draws from the lowest to the highest.</summary>
public sealed class RuntimeFloorTests
{
    private const string Project = "runtime";

    private static readonly string[] s_floors =
    [
        .. File.ReadAllText(Path.Combine(FloorPlan.Repository(), "CONTRIBUTING.md"))
            .Split($"### Folders of `{Project}`\n")[1]
            .Split("\n#")[0]
            .Split('\n')
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('`')[1]),
    ];

    private static readonly FloorPlan s_plan = new(Project, s_floors);

    [Test]
    public void EveryFolder_IsInTheOrder() => Assert.That(s_plan.Folders, Is.EquivalentTo(s_floors));

    [Test]
    public void NoFile_UsesAFolderAboveItsOwn() => Assert.That(s_plan.FindUpwardUses(), Is.Empty);
}

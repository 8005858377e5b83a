namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>No folder of the runtime uses one above it. CONTRIBUTING draws the order.</summary>
public sealed class RuntimeFloorTests
{
    private static readonly string[] s_floors =
    [
        "Attributes", "Platforms", "Text", "Values", "Interop", "Addresses", "Definitions", "Codecs", "SocketRef", "Options", "Connections", "Faces",
    ];

    private static readonly FloorPlan s_plan = new("runtime", s_floors);

    [Test]
    public void EveryFolder_IsInTheOrder() => Assert.That(s_plan.Folders, Is.EquivalentTo(s_floors));

    [Test]
    public void NoFile_UsesAFolderAboveItsOwn() => Assert.That(s_plan.FindUpwardUses(), Is.Empty);
}

namespace Sockets.Options.Generator.Tests;

/// <summary>Makes a missing snapshot a failure, where Snapshooter would write it and pass.</summary>
/// <remarks>To write snapshots anew: <c>SNAPSHOOTER_STRICT_MODE=off dotnet test</c>, after the old ones are deleted.</remarks>
[SetUpFixture]
public sealed class SnapshotSettings
{
    private const string StrictMode = "SNAPSHOOTER_STRICT_MODE";

    [OneTimeSetUp]
    public void BeStrict()
    {
        if (Environment.GetEnvironmentVariable(StrictMode) is null)
        {
            Environment.SetEnvironmentVariable(StrictMode, "on");
        }
    }
}

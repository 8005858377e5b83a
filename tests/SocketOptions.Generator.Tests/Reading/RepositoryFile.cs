namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Files of the repository that the build copies beside the tests.</summary>
internal static class RepositoryFile
{
    public static string ReadAllText(string name) =>
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, name));
}

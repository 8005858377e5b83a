using Tests.Shared;

namespace Sockets.Options.Package.Tests.Infrastructure;

/// <summary>The repository, changes that are not committed yet included, as a fresh clone from its host.</summary>
internal sealed class Checkout : IDisposable
{
    // The contents of a commit must be the same for each checkout, or its ID is different.
    private static readonly Dictionary<string, string> s_identity = new()
    {
        ["GIT_AUTHOR_NAME"] = "nobody",
        ["GIT_AUTHOR_EMAIL"] = "nobody@example.org",
        ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_COMMITTER_NAME"] = "nobody",
        ["GIT_COMMITTER_EMAIL"] = "nobody@example.org",
        ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
    };

    private readonly TemporaryDirectory _directory = new();

    public Checkout()
    {
        foreach (string file in GitIn(Repository.Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").Split('\0'))
        {
            // A file that is deleted and not committed is still listed.
            string source = Repository.PathOf(file);
            if (File.Exists(source))
            {
                string copy = _directory.PathOf(file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(source, copy);
            }
        }

        Git("init", "--quiet");
        Git("add", "--all", "--force");
        Git("commit", "--quiet", "--message", "Everything");
        Git("remote", "add", "origin", "https://github.com/SocketOptions/SocketOptions.git");
        Commit = Git("rev-parse", "HEAD").Trim();
    }

    public string Commit { get; }

    /// <summary>Packs as a build server does.</summary>
    /// <returns>The package and its symbols.</returns>
    public (byte[] Package, byte[] Symbols) Pack()
    {
        Command.Pack(_directory.FullPath, new Dictionary<string, string> { ["CI"] = "true" });
        return (Read("*.nupkg"), Read("*.snupkg"));
    }

    public void Dispose() => _directory.Dispose();

    private byte[] Read(string pattern) => File.ReadAllBytes(Directory.GetFiles(_directory.PathOf("artifacts"), pattern).Single());

    private string Git(params string[] arguments) => GitIn(_directory.FullPath, arguments);

    private static string GitIn(string directory, params string[] arguments) =>
        Command.Run(directory, s_identity, "git", arguments).Succeed();
}

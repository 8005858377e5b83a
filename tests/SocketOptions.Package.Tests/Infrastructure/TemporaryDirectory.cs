namespace Sockets.Options.Package.Tests.Infrastructure;

/// <summary>A directory outside of the repository, whose settings would reach any project below it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("SocketOptions.").FullName;

    public string PathOf(string name) => Path.Combine(FullPath, name);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}

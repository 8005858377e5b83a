namespace Sockets.Options.Package.Tests.Infrastructure;

/// <summary>The consumers, copied to where nothing of this repository reaches them, and a package cache that is empty.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string> _environment;

    public Workspace()
    {
        string templates = Path.Combine(AppContext.BaseDirectory, "Consumers");
        foreach (string file in Directory.GetFiles(templates, "*", SearchOption.AllDirectories))
        {
            string copy = PathOf(Path.GetRelativePath(templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The feed that nuget.config beside the consumers names.
        Directory.CreateSymbolicLink(PathOf("feed"), PackedPackage.Feed);
        _environment = new() { ["NUGET_PACKAGES"] = PathOf("packages") };
    }

    public string PathOf(string name) => _directory.PathOf(name);

    public Command Build(string project, params string[] properties) =>
        Command.DotNet(_directory.FullPath, _environment, ["build", project, "-warnaserror", .. properties]);

    /// <summary>Applies the code fixes, also those of suggestions.</summary>
    public Command FormatAnalyzers(string project) => Command.Run(
        _directory.FullPath, _environment, "dotnet", "format", "analyzers", $"{project}/{project}.csproj", "--severity", "info");

    public Command Publish(string project, string output, params string[] properties) =>
        Command.DotNet(_directory.FullPath, _environment, ["publish", project, "-warnaserror", "-o", PathOf(output), .. properties]);

    /// <summary>Runs what a build has left.</summary>
    public Command RunBuilt(string project) =>
        Run($"{project}/bin/Debug/net10.0/{Path.GetFileName(project)}");

    public void Replace(string file, string old, string text)
    {
        string path = PathOf(file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, text, StringComparison.Ordinal));
    }

    public Command Run(string program) => Command.Run(_directory.FullPath, _environment, PathOf(program));

    public void Dispose() => _directory.Dispose();
}

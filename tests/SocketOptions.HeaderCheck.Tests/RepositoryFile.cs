using System.Runtime.CompilerServices;

namespace HeaderCheck.Tests;

/// <summary>The files of the repository that these tests compare.</summary>
internal static class RepositoryFile
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(ThisFile(), "..", "..", ".."));

    public static string Structs => Path.Combine(s_root, "build", "tools", "HeaderCheck", "structs.yaml");

    public static string Constants => Path.Combine(s_root, "build", "tools", "HeaderCheck", "constants.yaml");

    public static string Enums => Path.Combine(s_root, "build", "tools", "HeaderCheck", "enums.yaml");

    public static string Excluded => Path.Combine(s_root, "build", "tools", "HeaderCheck", "excluded.yaml");

    public static string Options => Path.Combine(s_root, "options.yaml");

    /// <summary>Gets the code of the runtime.</summary>
    public static IEnumerable<string> Runtime => Directory
        .EnumerateFiles(Path.Combine(s_root, "runtime"), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !Path.GetRelativePath(s_root, path).Split(Path.DirectorySeparatorChar).Contains("obj"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

using Tests.Shared;

namespace Build.Tests.Headers;

/// <summary>The files of the repository that these tests compare.</summary>
internal static class CheckedFiles
{
    public static string Structs => Repository.PathOf("build/tools/HeaderCheck/structs.yaml");

    public static string Constants => Repository.PathOf("build/tools/HeaderCheck/constants.yaml");

    public static string Enums => Repository.PathOf("build/tools/HeaderCheck/enums.yaml");

    public static string Excluded => Repository.PathOf("build/tools/HeaderCheck/excluded.yaml");

    public static string Options => Repository.PathOf("options.yaml");

    /// <summary>Gets the code of the runtime.</summary>
    public static IEnumerable<string> Runtime => Directory
        .EnumerateFiles(Repository.PathOf("runtime"), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Contains("obj"));
}

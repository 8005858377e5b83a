using System.Runtime.CompilerServices;

namespace Tests.Shared;

/// <summary>The files of the repository, as they are committed.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(ThisFile())!);

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

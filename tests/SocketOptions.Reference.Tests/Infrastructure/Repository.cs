using System.Runtime.CompilerServices;

namespace Reference.Tests.Infrastructure;

/// <summary>The files of the repository, as they are committed.</summary>
internal static class Repository
{
    private static readonly string s_root = Path.GetFullPath("../../..", Path.GetDirectoryName(ThisFile())!);

    public static string PagesFolder { get; } = Path.Combine(s_root, "build", "docs", "options");

    public static string Table { get; } = File.ReadAllText(Path.Combine(s_root, "options.yaml"));

    public static string ExcludedNames { get; } =
        File.ReadAllText(Path.Combine(s_root, "build", "tools", "HeaderCheck", "excluded.yaml"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

using System.Runtime.CompilerServices;
using HeaderCheck.Tables;

namespace HeaderCheck.Tests;

/// <summary>The list of structures names files that are there.</summary>
public sealed class StructFileTests
{
    [Test]
    public void The_runtime_has_the_files_that_rely_on_a_struct()
    {
        string root = Path.GetFullPath(Path.Combine(ThisFile(), "..", "..", ".."));
        IEnumerable<string> files = Directory
            .EnumerateFiles(Path.Combine(root, "runtime"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.That(
            StructFile.Read(Path.Combine(root, "build", "HeaderCheck", "structs.yaml")).SelectMany(row => row.Runtime).Distinct(),
            Is.Not.Empty.And.SubsetOf(files));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

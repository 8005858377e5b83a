using System.IO.Compression;

namespace HeaderCheck.Manuals;

/// <summary>Reads the manual pages that fetch-headers downloads.</summary>
internal static class ManualFolder
{
    public static IReadOnlyList<ManualFact> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => ManualPage.FindFacts(Path.GetFileNameWithoutExtension(path), ReadText(path))),
    ];

    private static string ReadText(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}

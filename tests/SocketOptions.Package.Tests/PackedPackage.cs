using System.IO.Compression;
using System.Xml.Linq;
using Sockets.Options.Package.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Package.Tests;

/// <summary>The package, as the command in CONTRIBUTING.md makes it, once for all tests.</summary>
[SetUpFixture]
internal sealed class PackedPackage
{
    private static readonly TemporaryDirectory s_directory = new();

    /// <summary>Gets the directory that holds the package and its symbols, and nothing else.</summary>
    public static string Feed => s_directory.FullPath;

    [OneTimeSetUp]
    public static void Pack() => Command.Pack(Repository.Root, new Dictionary<string, string>(), "-o", Feed);

    [OneTimeTearDown]
    public static void Delete() => s_directory.Dispose();

    /// <summary>Opens the package, or its symbols.</summary>
    public static ZipArchive Open(string extension) => ZipFile.OpenRead(Directory.GetFiles(Feed, "*" + extension).Single());

    /// <summary>Reads a file of the package.</summary>
    public static byte[] Read(string entry)
    {
        using ZipArchive package = Open(".nupkg");
        using MemoryStream content = new();
        using (Stream stream = package.GetEntry(entry)!.Open())
        {
            stream.CopyTo(content);
        }

        return content.ToArray();
    }

    public static XElement ReadMetadata()
    {
        using ZipArchive package = Open(".nupkg");
        using Stream stream = package.GetEntry("SocketOptions.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }
}

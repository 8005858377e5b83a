using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sockets.Options.Package.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Package.Tests;

/// <summary>The contents of the package, and its metadata.</summary>
internal sealed class LayoutTests
{
    [Test]
    public void Package_HoldsTheseFilesAndNoOther() => Assert.That(
        EntryNames(".nupkg"),
        Is.EquivalentTo(
        [
            "README.md",
            "SocketOptions.nuspec",
            "analyzers/dotnet/cs/SocketOptions.CodeFixes.dll",
            "analyzers/dotnet/cs/SocketOptions.Generator.dll",
            "build/net10.0/SocketOptions.props",
            "buildTransitive/net10.0/SocketOptions.props",
            "icon.png",
            "lib/net10.0/SocketOptions.dll",
            "lib/net10.0/SocketOptions.xml",
            "options.schema.json",
            "options.yaml",
        ]));

    [Test]
    public void Symbols_AreThoseOfTheRuntime() => Assert.That(
        EntryNames(".snupkg"), Is.EquivalentTo(["SocketOptions.nuspec", "lib/net10.0/SocketOptions.pdb"]));

    [TestCase("options.yaml", "options.yaml")]
    [TestCase("options.schema.json", "options.schema.json")]
    [TestCase("build/net10.0/SocketOptions.props", "build/SocketOptions.props")]
    [TestCase("buildTransitive/net10.0/SocketOptions.props", "build/SocketOptions.props")]
    [TestCase("icon.png", "build/package/icon.png")]
    public void File_IsTheOneOfTheRepository(string entry, string file) =>
        Assert.That(PackedPackage.Read(entry), Is.EqualTo(File.ReadAllBytes(Repository.PathOf(file))));

    /// <remarks>A feed shows the page by itself.</remarks>
    [Test]
    public void Readme_LinksToTheRepository()
    {
        string projectUrl = PackedPackage.ReadMetadata().Element(Name("projectUrl"))!.Value;
        string[] links = [.. Regex.Matches(Encoding.UTF8.GetString(PackedPackage.Read("README.md")), @"\]\(([^)]*)\)").Select(match => match.Groups[1].Value)];
        string repositoryPage = $"{projectUrl}/blob/main/";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(links, Is.Not.Empty.And.All.StartsWith(repositoryPage));
            foreach (string link in links)
            {
                Assert.That(Path.Exists(Repository.PathOf(link[repositoryPage.Length..])), link);
            }

            Assert.That(
                Encoding.UTF8.GetString(PackedPackage.Read("README.md")).Replace(repositoryPage, "", StringComparison.Ordinal),
                Is.EqualTo(Repository.Read("README.md")));
        }
    }

    [Test]
    public void Package_HasNoDependency()
    {
        XElement metadata = PackedPackage.ReadMetadata();
        XNamespace ns = metadata.Name.Namespace;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Descendants(ns + "dependency"), Is.Empty);
            Assert.That(
                metadata.Descendants(ns + "group").Select(group => (string?)group.Attribute("targetFramework")),
                Is.EqualTo(["net10.0"]));
            Assert.That(metadata.Descendants(ns + "frameworkReference"), Is.Empty);
        }
    }

    /// <remarks>A development dependency would be missing from the consumer's files at run time.</remarks>
    [Test]
    public void Package_IsNoDevelopmentDependency() =>
        Assert.That(PackedPackage.ReadMetadata().Element(Name("developmentDependency")), Is.Null);

    [Test]
    public void Package_SaysWhatAFeedShows()
    {
        XElement metadata = PackedPackage.ReadMetadata();
        XElement license = metadata.Element(Name("license"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Element(Name("id"))!.Value, Is.EqualTo("SocketOptions"));
            Assert.That(license.Value, Is.EqualTo("MIT"));
            Assert.That((string?)license.Attribute("type"), Is.EqualTo("expression"));
            Assert.That(metadata.Element(Name("readme"))!.Value, Is.EqualTo("README.md"));
            Assert.That(metadata.Element(Name("icon"))!.Value, Is.EqualTo("icon.png"));
            Assert.That(metadata.Element(Name("description"))!.Value, Is.Not.Empty);
            Assert.That(metadata.Element(Name("tags"))!.Value, Is.Not.Empty);
            Assert.That((string?)metadata.Element(Name("repository"))!.Attribute("type"), Is.EqualTo("git"));
        }
    }

    private static XName Name(string name) => PackedPackage.ReadMetadata().Name.Namespace + name;

    /// <remarks>Without the parts that the container format itself demands.</remarks>
    private static List<string> EntryNames(string extension)
    {
        using ZipArchive archive = PackedPackage.Open(extension);
        return
        [
            .. archive.Entries
                .Select(entry => entry.FullName)
                .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.EndsWith(".psmdcp", StringComparison.Ordinal)),
        ];
    }
}

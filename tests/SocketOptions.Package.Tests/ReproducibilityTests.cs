using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using Sockets.Options.Package.Tests.Infrastructure;

namespace Sockets.Options.Package.Tests;

/// <summary>The package can be built again from its commit, and a debugger finds the commit from the package.</summary>
internal sealed class ReproducibilityTests
{
    // Of the Portable PDB format: what a debugger asks for the address of a source file.
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private string _commit;
    private (byte[] Package, byte[] Symbols) _first;
    private (byte[] Package, byte[] Symbols) _second;

    [OneTimeSetUp]
    public void PackTwice()
    {
        using Checkout first = new();
        using Checkout second = new();
        _commit = first.Commit;
        _first = first.Pack();
        _second = second.Pack();
    }

    [Test]
    public void PackageAndSymbols_AreTheSameFilesWhereverTheyAreMade()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_second.Package.AsSpan().SequenceEqual(_first.Package));
            Assert.That(_second.Symbols.AsSpan().SequenceEqual(_first.Symbols));
        }
    }

    [Test]
    public void Symbols_LeadToTheCommit()
    {
        using ZipArchive archive = new(new MemoryStream(_first.Symbols));
        using MemoryStream symbols = new();
        using (Stream stream = archive.GetEntry("lib/net10.0/SocketOptions.pdb")!.Open())
        {
            stream.CopyTo(symbols);
        }

        symbols.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        MetadataReader reader = provider.GetMetadataReader();
        IEnumerable<string> sourceLinks = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == s_sourceLink)
            .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)));

        string address = $"https://raw.githubusercontent.com/SocketOptions/SocketOptions/{_commit}/*";
        Assert.That(sourceLinks, Is.EqualTo([$$$"""{"documents":{"/_/*":"{{{address}}}"}}"""]));
    }
}

using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Pipeline;

/// <summary>The tables that the process remembers from one driver to the next.</summary>
[TestFixture]
internal sealed class RecentTablesTests
{
    [Test]
    public void SameText_IsNotReadAgain() => Assert.That(
        Read(FixtureTable.Small).Table.Options.AsSpan() == Read(FixtureTable.Small).Table.Options.AsSpan());

    [Test]
    public void OtherText_IsReadByItself()
    {
        string other = FixtureTable.Small.Replace("property: TcpNoDelay", "property: TcpNoDelays", StringComparison.Ordinal);
        Assert.That(Read(FixtureTable.Small).Table, Is.Not.EqualTo(Read(other).Table));
    }

    [Test]
    public void SameTextAfterOtherTables_IsReadByItself()
    {
        const string WithoutLevel = """
            options:
              - { name: A, level: VENDOR, property: A, type: t, access: get, numbers: { linux: 1 }, sockets: tcp, doc: "A.", see: "b" }
            types: { t: { type: int, codec: Int32Codec } }
            """;
        TableDeclarations vendor = TableDeclarations.Of(Read("options: []\nlevels: { VENDOR: 300 }").Table);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(WithoutLevel, new EquatableArray<TableDeclarations>([vendor])).Errors, Is.Empty);
            Assert.That(Read(WithoutLevel).Errors, Is.Not.Empty);
        }
    }

    [Test]
    public void Tables_AreForgotten()
    {
        ReadResult first = Read(FixtureTable.Small);
        for (int i = 0; i < 100; i++)
        {
            Read($"# {i}\n{FixtureTable.Small}");
        }

        Assert.That(Read(FixtureTable.Small).Table.Options.AsSpan() == first.Table.Options.AsSpan(), Is.False);
    }

    /// <remarks>A compiler server never ends. Its tables have a limit of 32 MB, and each character of a table counts as eight bytes.</remarks>
    [Test]
    public void LargeTable_IsForgottenAtOnce()
    {
        string large = FixtureTable.Small + "#" + new string('x', 5 << 20) + "\n";
        Assert.That(Read(large).Table.Options.AsSpan() == Read(large).Table.Options.AsSpan(), Is.False);
    }

    private static ReadResult Read(string text, EquatableArray<TableDeclarations> preceding = default) =>
        RecentTables.Read(SourceText.From(text), preceding, CancellationToken.None);
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>Codecs that generated code cannot use, which is an error of the table and not only of that code.</summary>
[TestFixture]
internal sealed class CodecTests
{
    private const string Table = """
        levels: { SOL_VENDOR: 300 }
        types:
          word: { type: Acme.Word, codec: Acme.WordCodec }
        options:
          - { name: V_WORD, level: SOL_VENDOR, property: VWord, type: word, access: get set, numbers: { linux: 1 }, sockets: any, doc: "Holds a word.", see: "vendor(4)" }
        composites:
          - { property: VBoth, type: Acme.Word, codec: Acme.BothComposite, access: get set, options: [V_WORD], doc: "Both.", see: "vendor(4)" }

        """;

    private const string Composite = """
        internal readonly struct BothComposite(SocketOptionDefinition word)
        {
            public Word Get(SocketRef socket) => socket.Get<Word, WordCodec>(word);
            public void Set(SocketRef socket, Word value) => socket.Set<Word, WordCodec>(word, value);
        }
        """;

    private const string Source = """
        using System;
        using Sockets.Options;
        using Sockets.Options.Codecs;
        namespace Acme;
        internal readonly record struct Word(byte Value);

        """;

    private const string Members = """
        public static int MaximumLength => 1;
        public static Word Decode(ReadOnlySpan<byte> source) => default;
        public static int GetMaximumLength(Word value) => 1;
        public static int Encode(Word value, in SocketOptionDefinition option, Span<byte> destination) => 0;
        public static bool TryParse(string text, out Word value) { value = default; return false; }
        """;

    [Test]
    public async Task SoundCodecs_AreNotReported()
    {
        Compilation compilation = TestCompilation.Create(
            Source + $$"""internal readonly struct WordCodec : ISocketOptionCodec<Word> { {{Members}} }""" + Composite);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(await Analyze(compilation, Table), Is.Empty);
            Assert.That(await Analyze(compilation, FixtureTable.Head), Is.Empty);
        }
    }

    [TestCase("class WordCodec : ISocketOptionCodec<Word>", "ISocketOptionCodec<Acme.Word>. It is a class.")]
    [TestCase("readonly struct WordCodec : ISocketOptionCodec<int>", "It implements only ISocketOptionDecoder<int> and ISocketOptionEncoder<int>.")]
    [TestCase("readonly struct WordCodec : ISocketOptionDecoder<Word>", "It implements only ISocketOptionDecoder<Word>.")]
    [TestCase("readonly struct WordCodec", "a struct that implements Sockets.Options.Codecs.ISocketOptionCodec<Acme.Word>. It implements no such interface.")]
    [TestCase("ref struct WordCodec : ISocketOptionCodec<Word>", "It is a ref struct.")]
    [TestCase("interface WordCodec", "It is an interface.")]
    [TestCase("static class WordCodec", "It is a static class.")]
    [TestCase("readonly struct WordCoder : ISocketOptionCodec<Word>", "Generated code has no access to a type 'Acme.WordCodec'. Expected a struct that")]
    public async Task CodecOfAType_IsReportedInTheTable(string codec, string message) => AssertReported(
        new MarkedText(Table.Replace("Acme.WordCodec", "⟦Acme.WordCodec⟧", StringComparison.Ordinal)),
        await Analyze(TestCompilation.Create(Source + $$"""internal {{codec}} { {{Members}} }""" + Composite), Table),
        message);

    [TestCase("access: get set", "access: get", "ISocketOptionDecoder<Word>", "")]
    [TestCase("access: get set", "access: get", "ISocketOptionEncoder<Word>", "implements Sockets.Options.Codecs.ISocketOptionDecoder<Acme.Word>. It")]
    [TestCase("access: get set", "access: set", "ISocketOptionEncoder<Word>", "")]
    [TestCase("access: get set", "access: set", "ISocketOptionDecoder<Word>", "implements Sockets.Options.Codecs.ISocketOptionEncoder<Acme.Word>. It")]
    [TestCase("codec: Acme", "query: long, codec: Acme", "ISocketOptionCodec<Word>", "ISocketOptionQueryCodec<long, Acme.Word> and Sockets.Options.Codecs.ISocketOptionEncoder<Acme.Word>. It")]
    [TestCase("codec: Acme", "query: long, codec: Acme", "ISocketOptionQueryCodec<long, Word>, ISocketOptionEncoder<Word>", "")]
    public async Task Interface_DependsOnTheAccess(string from, string to, string interfaces, string message)
    {
        string table = Table[..Table.IndexOf("composites:", StringComparison.Ordinal)].Replace(from, to, StringComparison.Ordinal);
        ImmutableArray<Diagnostic> diagnostics =
            await Analyze(TestCompilation.Create(Source + $$"""internal readonly struct WordCodec : {{interfaces}} { {{Members}} }"""), table);
        if (message.Length == 0)
        {
            Assert.That(diagnostics, Is.Empty);
        }
        else
        {
            AssertReported(new MarkedText(table.Replace("Acme.WordCodec", "⟦Acme.WordCodec⟧", StringComparison.Ordinal)), diagnostics, message);
        }
    }

    [TestCase("(SocketOptionDefinition word)", "()")]
    [TestCase("public Word Get", "public int Get")]
    [TestCase("public Word Get", "private Word Get")]
    [TestCase("Get(SocketRef socket)", "Get(Word socket)")]
    [TestCase("public void Set", "public static void Set")]
    [TestCase("SocketRef socket, Word value", "SocketRef socket, int value")]
    public async Task CodecOfAComposite_IsReportedInTheTable(string from, string to) => AssertReported(
        new MarkedText(Table.Replace("Acme.BothComposite", "⟦Acme.BothComposite⟧", StringComparison.Ordinal)),
        await Analyze(
            TestCompilation.Create(
                Source + $$"""internal readonly struct WordCodec : ISocketOptionCodec<Word> { {{Members}} }"""
                + Composite.Replace(from, to, StringComparison.Ordinal)),
            Table),
        "'Acme.BothComposite' is not a type with a constructor of 1 definition (SocketOptionDefinition) and "
        + "the methods 'Acme.Word Get(SocketRef)' and 'void Set(SocketRef, Acme.Word)'.");

    /// <remarks>Rows with errors have names, too.</remarks>
    [Test]
    public async Task CodecAfterAnInvalidRow_IsReportedAtItsOwnPlace()
    {
        MarkedText table = new(Table.Replace(
            "  word: {", "  bad: { type: int, codec: Acme.Bad, unit: [1] }\n  word: {", StringComparison.Ordinal)
            .Replace("Acme.WordCodec", "⟦Acme.WordCodec⟧", StringComparison.Ordinal));
        AssertReported(
            table,
            await Analyze(TestCompilation.Create(Source + $$"""internal class WordCodec : ISocketOptionCodec<Word> { {{Members}} }""" + Composite), table.Text),
            "It is a class.");
    }

    private static void AssertReported(MarkedText table, ImmutableArray<Diagnostic> diagnostics, string message)
    {
        Diagnostic diagnostic = diagnostics.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Id, Is.EqualTo("SOCKOPT0115"));
            Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain(message));
            Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo(OwnTable.Path));
            Assert.That(diagnostic.Location.SourceSpan.Start, Is.EqualTo(table.Range.Start));
            Assert.That(diagnostic.Location.SourceSpan.Length, Is.EqualTo(table.Range.Length));
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, string table) =>
        await compilation
            .WithAnalyzers(
                [new CodecAnalyzer()],
                new AnalyzerOptions(
                    [new InMemoryTable(FixtureTable.Small), new InMemoryTable(table, OwnTable.Path)], new TableOptionsProvider()))
            .GetAnalyzerDiagnosticsAsync();
}

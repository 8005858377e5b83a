using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.OwnTables;

/// <summary>A table of a project, beside that of the package.</summary>
internal static class OwnTable
{
    public const string Path = "/project/vendor.yaml";

    /// <summary>Everything that a table can bring along, and a level and types that only the package's table has.</summary>
    public const string Text = """
        levels:
          SOL_VENDOR: 300
        types:
          word: { type: Acme.Word, codec: Acme.WordCodec }
        options:
          - name: SO_VENDOR_WORD
            level: SOL_VENDOR
            property: VendorWord
            type: word
            access: get set
            numbers: { freebsd: 1, apple: { number: 2, name: SO_APPLE_WORD } }
            sockets: any
            doc: "Holds a word."
            see: "vendor(4)"
          - name: SO_VENDOR_TIMEOUT
            level: SOL_SOCKET
            property: VendorTimeout
            type: timeout
            access: get set
            numbers: { linux: 99 }
            sockets: any
            doc: "Waits so long."
            see: "vendor(4)"

        """;

    /// <summary>Replaces the package's row, with another property and another type.</summary>
    public const string Replacement = """
        options:
          - name: TCP_NODELAY
            level: IPPROTO_TCP
            property: TcpNoDelayFlag
            type: int
            access: get
            numbers: { linux: 1 }
            sockets: tcp
            doc: "Replaces another."
            see: "tcp(7)"

        """;

    public const string Source = """
        using System;
        using System.Net.Sockets;
        using Sockets.Options;
        using Sockets.Options.Codecs;

        [SocketOptions]
        partial class Connection(Socket socket);

        namespace Acme
        {
            readonly record struct Word(byte Value);

            readonly struct WordCodec : ISocketOptionCodec<Word>
            {
                public static int MaximumLength => 1;
                public static Word Decode(ReadOnlySpan<byte> source) => new(source[0]);
                public static int GetMaximumLength(Word value) => 1;
                public static int Encode(Word value, in SocketOptionDefinition option, Span<byte> destination) => 0;
                public static bool TryParse(string text, out Word value) { value = default; return false; }
            }

            readonly struct BothComposite(SocketOptionDefinition word)
            {
                public Word[] Get(SocketRef socket) => [socket.Get<Word, WordCodec>(word)];
            }
        }
        """;

    /// <summary>Runs the generator with the package's table and tables after it.</summary>
    public static GeneratorRun Run(params string[] tables) => RunOf(Source, tables);

    /// <summary>Runs the generator on a source.</summary>
    /// <inheritdoc cref="Run"/>
    public static GeneratorRun RunOf(string source, params string[] tables) => GeneratorRun.OfInvalid(
        TestCompilation.Create(source),
        [
            new InMemoryTable(FixtureTable.Small),
            .. tables.Select((text, index) => new InMemoryTable(text, index == 0 ? Path : $"/project/vendor{index + 1}.yaml")),
        ]);

    /// <summary>Asserts that there is nothing to complain of, in the tables and in what is generated from them.</summary>
    public static void AssertSound(GeneratorRun run)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Diagnostics, Is.Empty);
            Assert.That(
                run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        }
    }
}

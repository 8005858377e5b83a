using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The generator of this project, the work that every generator does, and the generators of others.</summary>
internal static class Contenders
{
    /// <summary>The number of members that each of them generates.</summary>
    public const int Members = 350;

    private const string AnnotatedType = $$"""
        using System.Net.Sockets;
        using Sockets.Options;

        namespace Application;

        [SocketOptions]
        public partial class Connection(Socket socket)
        {
            private readonly Socket _{{Contender.RenamedName}} = socket;
        }
        """;

    /// <summary>Gets all of them, beginning with the one that the others are compared with.</summary>
    /// <param name="ourTable">The table of options that this generator reads.</param>
    /// <param name="ourText">The text that this generator generates from it.</param>
    public static IEnumerable<Contender> All(string ourTable, string ourText) =>
    [
        Floor("floor", FloorText),
        Floor("floor, our text", ourText),
        Ours(ourTable),
        LibraryImport,
        SystemTextJson,
        MvvmToolkit,
        Mapperly,
    ];

    public static Contender Ours(string table) =>
        new("SocketOptions", static () => [new SocketOptionsGenerator().AsSourceGenerator()], AnnotatedType, table);

    private static string FloorText => Repeat(
        "namespace Application;\npartial class Connection\n{\n",
        static i => $$"""
                /// <summary>Option {{i}}.</summary>
                public bool Option{{i}}
                {
                    get => default;
                    set => _ = value;
                }

            """,
        "}\n");

    private static Contender LibraryImport => Peer("LibraryImport", "Microsoft.Interop.LibraryImportGenerator", Repeat(
        """
        using System.Runtime.InteropServices;
        namespace Application;

        public static partial class Native
        {

        """,
        static i => $"""
                [LibraryImport("native", StringMarshalling = StringMarshalling.Utf8)]
                public static partial int {Name(i)}(string text, int value);

            """,
        "}\n"));

    private static Contender SystemTextJson => Peer("System.Text.Json", "System.Text.Json.SourceGeneration", $$"""
        using System.Text.Json.Serialization;
        namespace Application;

        [JsonSerializable(typeof(Data))]
        public partial class Context : JsonSerializerContext;

        public class Data
        {
        {{Properties}}
        }
        """);

    private static Contender MvvmToolkit => Peer("MVVM Toolkit", "CommunityToolkit.Mvvm.SourceGenerators", Repeat(
        """
        using CommunityToolkit.Mvvm.ComponentModel;
        namespace Application;

        public partial class ViewModel : ObservableObject
        {

        """,
        static i => $"    [ObservableProperty]\n    private {Type(i)} _m{Name(i)};\n",
        "}\n"));

    private static Contender Mapperly => Peer("Mapperly", "Riok.Mapperly", $$"""
        using Riok.Mapperly.Abstractions;
        namespace Application;

        [Mapper]
        public partial class Mapper
        {
            public partial Target Map(Source source);
        }

        public class Source
        {
        {{Properties}}
        }

        public class Target
        {
        {{Properties}}
        }
        """);

    private static string Properties => Repeat("", static i => $$"""    public {{Type(i)}} {{Name(i)}} { get; set; }""", "");

    private static string Name(int i) => i == 0 ? Contender.RenamedName : string.Create(CultureInfo.InvariantCulture, $"Member{i}");

    private static string Type(int i) => i % 2 == 0 ? "int" : "string?";

    private static string Repeat(string head, Func<int, string> member, string tail)
    {
        var text = new StringBuilder(head);
        for (int i = 0; i < Members; i++)
        {
            text.Append(member(i)).Append('\n');
        }

        return text.Append(tail).ToString();
    }

    private static Contender Floor(string name, string text) =>
        new(name, () => [new FloorGenerator(text).AsSourceGenerator()], AnnotatedType, Table: null);

    private static Contender Peer(string name, string assembly, string source) => new(
        name,
        () => new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, "peers", assembly + ".dll"), PeerLoader.Instance)
            .GetGenerators(LanguageNames.CSharp),
        source,
        Table: null);
}

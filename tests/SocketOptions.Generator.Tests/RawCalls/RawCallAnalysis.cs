using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.RawCalls;

/// <summary>The diagnostics for code, decided from the table of the repository.</summary>
internal static class RawCallAnalysis
{
    public const string Usings = """
        using System;
        using System.Buffers.Binary;
        using System.ComponentModel;
        using System.Net;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;
        using System.Text;

        """;

    private static readonly string s_table = Repository.Read("options.yaml");

    public static Task<ImmutableArray<Diagnostic>> OfAsync(string code, params string[] furtherTables) =>
        OfAsync([Usings + code], furtherTables);

    /// <param name="documents">The documents, each with its using directives.</param>
    public static Task<ImmutableArray<Diagnostic>> OfDocumentsAsync(params string[] documents) => OfAsync(documents, []);

    private static Task<ImmutableArray<Diagnostic>> OfAsync(string[] documents, string[] furtherTables) => OfAsync(
        TestCompilation.Create(documents)
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)),
        furtherTables);

    public static Task<ImmutableArray<Diagnostic>> OfAsync(Compilation compilation, params string[] furtherTables)
    {
        // The bodies of LibraryImport are generated (CS8795).
        Assert.That(
            compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS8795" }),
            Is.Empty);
        return OfInvalidAsync(compilation, furtherTables);
    }

    /// <summary>Returns the diagnostics for code that can have errors.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfInvalidAsync(Compilation compilation, params string[] furtherTables)
    {
        AdditionalText[] tables =
        [
            new InMemoryTable(s_table),
            .. furtherTables.Select(static (text, index) => new InMemoryTable(text, $"/project/table{index}.yaml")),
        ];
        return compilation
            .WithAnalyzers([new RawCallAnalyzer(), new TimingAnalyzer()], new AnalyzerOptions([.. tables], new TableOptionsProvider()))
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Code of a method with the usual parameters.</summary>
    public static string Method(string statements) => $$"""
        static class C
        {
            static void M(Socket socket, TimeSpan span, int seconds, int ms, int index, string device, byte[] bytes)
            {
                {{statements}}
            }
        }
        """;
}

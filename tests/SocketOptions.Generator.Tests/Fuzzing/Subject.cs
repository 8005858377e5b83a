using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Fuzzing;

/// <summary>The rules that the generator obeys for every text.</summary>
internal static class Subject
{
    private const string Targets = """
        using System.Net.Sockets;
        using Sockets.Options;

        [SocketOptions] partial class Accessors(Socket socket);
        [SocketOptions] static partial class Extensions;
        [SocketOptions(MemberKind = SocketOptionMemberKind.Value)] static partial class Values;
        """;

    // Far more than any input requires: a longer run never ends, or nearly so.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // Only the compiler knows that a name is not that of a type, or not that of the required type.
    private static readonly HashSet<string> s_errorsOfTypeNames =
    [
        "CS0029", "CS0118", "CS0208", "CS0234", "CS0246", "CS0305", "CS0306", "CS0308", "CS0311", "CS0314", "CS0315", "CS0400", "CS0426",
        "CS0453", "CS0547", "CS0610", "CS0670", "CS0718", "CS0721", "CS0722", "CS1547", "CS1503", "CS8345", "CS9244",
    ];

    /// <summary>Finds the problem in the result for a table: an exception, a hang, or code that no table can lead to.</summary>
    /// <returns>The problem; null for none.</returns>
    public static string? FindProblemOfTable(string table) => Watch(() =>
    {
        CSharpCompilation compilation = TestCompilation.Create(Targets);
        return Run(compilation, [new InMemoryTable(table)], out _, out Compilation output)
            ?? Run(compilation, [new InMemoryTable(FixtureTable.Small), new InMemoryTable(table, "/project/own.yaml")], out _, out _)
            ?? Errors(output).FirstOrDefault(error => !s_errorsOfTypeNames.Contains(error.Id))?.ToString();
    });

    /// <summary>Finds the problem in the result for code: an exception, a hang, or an error in code that was right before.</summary>
    /// <param name="source">The code.</param>
    /// <param name="isGenerated">Whether anything was generated on code without an error.</param>
    /// <returns>The problem; null for none.</returns>
    public static string? FindProblemOfSource(string source, out bool isGenerated)
    {
        bool generated = false;
        string? problem = Watch(() =>
        {
            CSharpCompilation compilation = TestCompilation.Create(source);
            if (FindErrors(compilation) is not bool hasErrors)
            {
                return null;
            }

            var table = new InMemoryTable(FixtureTable.Small);
            if (Run(compilation, [table], out GeneratorRunResult result, out Compilation output) is string failure)
            {
                return failure;
            }

            ImmutableArray<Diagnostic> findings = compilation
                .WithAnalyzers([new TargetAnalyzer()], new AnalyzerOptions([table], new TableOptionsProvider()))
                .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            if (findings.FirstOrDefault(finding => !finding.Id.StartsWith("SOCKOPT", StringComparison.Ordinal)) is Diagnostic thrown)
            {
                return thrown.ToString();
            }

            // The attribute requests code, so there is either code or a diagnostic.
            bool isSound = !hasErrors && findings.All(finding => finding.Severity < DiagnosticSeverity.Error);
            generated = isSound && !result.GeneratedSources.IsEmpty;
            return isSound ? Errors(output).FirstOrDefault()?.ToString() : null;
        });
        isGenerated = generated;
        return problem;
    }

    /// <returns>Whether the compiler finds errors; null where it throws, which this one (5.0) does at some extension blocks.</returns>
    private static bool? FindErrors(CSharpCompilation compilation)
    {
        try
        {
            return Errors(compilation).Any();
        }
        catch (Exception exception) when (exception is AggregateException or NullReferenceException)
        {
            return null;
        }
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string? Run(
        CSharpCompilation compilation,
        AdditionalText[] tables,
        out GeneratorRunResult result,
        out Compilation output)
    {
        GeneratorDriver driver = GeneratorRun.CreateDriver(tables)
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
        result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
        {
            return result.Exception.ToString();
        }

        // A place that is not in the table has no text.
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            AdditionalText file = tables.Single(table => table.Path == diagnostic.Location.GetLineSpan().Path);
            if (diagnostic.Location.SourceSpan.End > file.GetText()!.Length)
            {
                return $"{diagnostic} is outside of the table.";
            }
        }

        return result.GeneratedSources
            .SelectMany(source => source.SyntaxTree.GetDiagnostics())
            .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.ToString();
    }

    private static string? Watch(Func<string?> findProblem)
    {
        Task<string?> task = Task.Run(findProblem);
        try
        {
            return task.Wait(s_patience) ? task.Result : $"It takes longer than {s_patience}.";
        }
        catch (AggregateException exception)
        {
            return exception.InnerException!.ToString();
        }
    }
}

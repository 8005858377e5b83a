using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>Measures the analyzers of calls by numbers beside an analyzer that does nothing.</summary>
/// <remarks>
/// The first column is the time in the code of the analyzer, which the compiler reports with <c>-reportanalyzer</c>. It contains
/// that of the compiler for each diagnostic, which the second floor shows. The others are those of the whole analysis, most of
/// which is the binding of all methods.
/// </remarks>
internal static class AnalyzerBenchmark
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(5);

    private static readonly (string Name, Func<IReadOnlySet<TextSpan>, DiagnosticAnalyzer> Create)[] s_contenders =
    [
        ("floor", static _ => new FloorAnalyzer(new HashSet<TextSpan>())),
        ("floor that reports", static reported => new FloorAnalyzer(reported)),
        (nameof(RawCallAnalyzer), static _ => new RawCallAnalyzer()),
        (nameof(TimingAnalyzer), static _ => new TimingAnalyzer()),
    ];

    public static void Run()
    {
        var table = new Table("project", "analyzer", "own ms", "whole ms", "allocated KB", "diagnostics");
        (string Name, Workload Workload)[] projects =
        [
            ("without such calls", Project(RawCallSources.Without)),
            (string.Create(CultureInfo.InvariantCulture, $"{RawCallSources.Calls} calls"), Project(RawCallSources.With)),
        ];
        foreach ((string project, Workload workload) in projects)
        {
            var reported = new HashSet<TextSpan>();
            var first = new Analysis(workload, static () => new RawCallAnalyzer());
            first.Run();
            reported.UnionWith(first.Diagnostics.Select(static diagnostic => diagnostic.Location.SourceSpan));
            Analysis[] analyses = [.. s_contenders.Select(contender => new Analysis(workload, () => contender.Create(reported)))];
            while (Array.Exists(analyses, static analysis => analysis.Total < s_time))
            {
                // In turns, so that other work of the machine affects all of them.
                foreach (Analysis analysis in analyses)
                {
                    analysis.Run();
                }
            }

            for (int i = 0; i < analyses.Length; i++)
            {
                table.Add(
                    project,
                    s_contenders[i].Name,
                    Table.Number(analyses[i].OwnMilliseconds),
                    Table.NumberAndRatio(analyses[i].WholeMilliseconds, analyses[0].WholeMilliseconds),
                    Table.Number(analyses[i].AllocatedBytes / 1024),
                    analyses[i].Diagnostics.Length.ToString(CultureInfo.InvariantCulture));
            }
        }

        table.Write(string.Create(
            CultureInfo.InvariantCulture, $"Milliseconds of analyzers in a project of {Workload.OtherFiles} other files"));
    }

    private static Workload Project(string source) => new(new Contender("", static () => [], source, OptionTables.Real));

    /// <summary>Runs of new analyzers on new compilations of the same files, as in each build.</summary>
    private sealed class Analysis(Workload workload, Func<DiagnosticAnalyzer> create)
    {
        private readonly AnalyzerOptions _options = new([new InMemoryTable(OptionTables.Real)], new TableOptionsProvider());
        private readonly List<double> _own = [];
        private readonly List<double> _whole = [];
        private readonly List<double> _allocated = [];

        public TimeSpan Total { get; private set; }

        public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

        public double OwnMilliseconds => Warm(_own);

        public double WholeMilliseconds => Warm(_whole);

        public double AllocatedBytes => Warm(_allocated);

        public void Run()
        {
            ImmutableArray<DiagnosticAnalyzer> analyzers = [create()];
            CompilationWithAnalyzers analysis = workload.Unchanged().WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(
                    _options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
            GC.Collect();
            long allocated = GC.GetTotalAllocatedBytes();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Diagnostics = analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            TimeSpan whole = Environment.CpuUsage.TotalTime - start;
            Total += whole;
            _whole.Add(whole.TotalMilliseconds);
            _allocated.Add(GC.GetTotalAllocatedBytes() - allocated);
            _own.Add(analyzers.Sum(analyzer => analysis
                .GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds));
        }

        /// <summary>Gets the median after the JIT has compiled the code.</summary>
        private static double Warm(List<double> runs) => runs.Skip(runs.Count / 2).Order().ElementAt((runs.Count - (runs.Count / 2)) / 2);
    }
}

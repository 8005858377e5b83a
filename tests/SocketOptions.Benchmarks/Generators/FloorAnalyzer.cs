using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>
/// The least that an analyzer of calls can do: the compiler prepares the same code, and the analyzer ignores it, or reports
/// calls without any analysis.
/// </summary>
/// <param name="reported">The calls that it reports.</param>
internal sealed class FloorAnalyzer(IReadOnlySet<TextSpan> reported) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_descriptor =
        new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            operation =>
            {
                SyntaxNode syntax = operation.Operation.Syntax;
                if (reported.Contains(syntax.Span))
                {
                    operation.ReportDiagnostic(Diagnostic.Create(s_descriptor, syntax.GetLocation()));
                }
            },
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference);
    }
}

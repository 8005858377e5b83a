using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The least that an analyzer of calls can do: the compiler prepares the same code, and the analyzer ignores it.</summary>
internal sealed class FloorAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_descriptor =
        new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            static _ => { }, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference);
    }
}

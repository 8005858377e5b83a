using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds options that are set too late: after the socket is bound, connected, or listening.</summary>
/// <remarks>Only calls on the same variable in preceding statements of the same block count, because these have always run.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RawCallDiagnostics.TooLate];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Sockets.Options.SocketOptionExtensions") is not null)
            {
                var tables = new AnalyzedTables(start.Options, start.CancellationToken);
                start.RegisterOperationAction(operation => Analyze(operation, tables), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, AnalyzedTables tables)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is not { Target: IPropertyReferenceOperation { Instance: { } receiver } target, Syntax.Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } statement }
            || !IsOption(target.Property)
            || FindVariable(receiver) is not ISymbol variable
            || FindCalls(context, variable, block, statement) is not { Count: > 0 } calls)
        {
            return;
        }

        foreach (OptionRow option in tables.Options)
        {
            if (option.Property == target.Property.Name && FindLate(option.When, calls) is string call)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RawCallDiagnostics.TooLate, assignment.Syntax.GetLocation(), $"{option.Name} must be set before the call of {call}"));
                return;
            }
        }
    }

    /// <summary>Determines whether a property is a generated one, or a property of Socket with the same effect.</summary>
    private static bool IsOption(IPropertySymbol property)
    {
        INamedTypeSymbol type = property.ContainingType;
        while (type.ContainingType is INamedTypeSymbol outer)
        {
            type = outer;
        }

        return type switch
        {
            { Name: "SocketOptionExtensions" or "SocketRef", ContainingNamespace: { Name: "Options", ContainingNamespace.Name: "Sockets" } } => true,
            { Name: "Socket", ContainingNamespace.Name: "Sockets" } => property.Name == "ExclusiveAddressUse",
            _ => false,
        };
    }

    private static ISymbol? FindVariable(IOperation receiver)
    {
        while (receiver is IConversionOperation conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
            _ => null,
        };
    }

    /// <summary>Finds the calls on a socket in the statements before another one.</summary>
    private static HashSet<string> FindCalls(
        OperationAnalysisContext context, ISymbol variable, BlockSyntax block, StatementSyntax statement)
    {
        var calls = new HashSet<string>(StringComparer.Ordinal);
        foreach (StatementSyntax preceding in block.Statements)
        {
            if (preceding == statement)
            {
                break;
            }

            ExpressionSyntax? expression = (preceding as ExpressionStatementSyntax)?.Expression;
            expression = expression is AwaitExpressionSyntax wait ? wait.Expression : expression;
            switch (expression)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } when left.Identifier.ValueText == variable.Name:
                    calls.Clear();
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                    when access.Name.Identifier.ValueText is "Bind" or "Connect" or "ConnectAsync" or "Listen"
                    && SymbolEqualityComparer.Default.Equals(
                        context.Operation.SemanticModel!.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol, variable):
                    calls.Add(access.Name.Identifier.ValueText);
                    break;
            }
        }

        return calls;
    }

    private static string? FindLate(string when, HashSet<string> calls)
    {
        string[] late = when switch
        {
            "BeforeBind" => ["Bind", "Connect", "ConnectAsync", "Listen"],
            "BeforeConnect" => ["Connect", "ConnectAsync"],
            "BeforeListen" => ["Listen"],
            _ => [],
        };
        return Array.Find(late, calls.Contains);
    }
}

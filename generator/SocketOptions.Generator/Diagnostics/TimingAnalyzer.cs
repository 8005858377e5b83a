using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>
/// Finds options that are set too late, after the socket is bound, connected, or listening, and those that are used too
/// early.
/// </summary>
/// <remarks>Only calls on the same variable that have always run count.</remarks>
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
            var tables = new AnalyzedTables(start.Options, start.CancellationToken);
            start.RegisterOperationAction(operation => AnalyzeProperty(operation, tables), OperationKind.PropertyReference);
            start.RegisterOperationAction(operation => AnalyzeCall(operation, tables), OperationKind.Invocation);
        });
    }

    private static void AnalyzeProperty(OperationAnalysisContext context, AnalyzedTables tables)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        IPropertySymbol property = reference.Property;
        bool isOwn = IsGenerated(property.ContainingType);
        string? native = isOwn || !IsSocket(property.ContainingType) ? null : DotNetProperties.FindNative(property.Name);
        if (!isOwn && native is null)
        {
            return;
        }

        bool isSet = reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
        IOperation place = isSet ? reference.Parent! : reference;
        Analyze(context, place, reference.Instance, isSet, tables, isOwn
            ? option => option.Property == property.Name
            : option => option.Name == native);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, AnalyzedTables tables)
    {
        var call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        if (method.Name == "SetSocketOption" && IsSocket(method.ContainingType))
        {
            if (MemberOf(call.Arguments[0]) is string levelName
                && DotNetLevel.Find(levelName) is DotNetLevel level
                && MemberOf(call.Arguments[1]) is string name
                && DotNetOptions.Find(level, name)?.Native is string native)
            {
                Analyze(
                    context, call, call.Instance, isSet: true, tables,
                    option => option.Name == native && option.Level == level.Native);
            }
        }
        else if (IsGenerated(method.ContainingType))
        {
            IOperation? receiver = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
            Analyze(
                context, call, receiver, method.ReturnsVoid, tables,
                option =>
                    tables.MembersOf(option).Members is var members
                        && (members.Getter == method.Name || members.Setter == method.Name));
        }
    }

    private static void Analyze(
        OperationAnalysisContext context,
        IOperation place,
        IOperation? receiver,
        bool isSet,
        AnalyzedTables tables,
        Predicate<OptionRow> isOption)
    {
        if (FindVariable(receiver) is not ISymbol variable)
        {
            return;
        }

        var history = SocketHistory.Of(place.Syntax, variable, place.SemanticModel!, context.CancellationToken);
        if (!history.IsNew && (!isSet || history.Calls.Count == 0))
        {
            return;
        }

        foreach (OptionRow option in tables.Options)
        {
            if (!isOption(option))
            {
                continue;
            }

            string? problem = isSet && FindLate(option.When, history.Calls) is string call
                ? $"must be set before the call of {call}"
                : option.When == "Connected" && history.IsNew ? "requires a connected socket, but the code has not connected it"
                : null;
            if (problem is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RawCallDiagnostics.TooLate, place.Syntax.GetLocation(), $"{option.Name} {problem}"));
            }

            return;
        }
    }

    private static bool IsSocket(INamedTypeSymbol type) => type is { Name: "Socket", ContainingNamespace.Name: "Sockets" };

    private static bool IsGenerated(INamedTypeSymbol type)
    {
        while (type.ContainingType is INamedTypeSymbol outer)
        {
            type = outer;
        }

        return type is
        {
            Name: "SocketOptionExtensions" or "SocketRef",
            ContainingNamespace: { Name: "Options", ContainingNamespace.Name: "Sockets" },
        };
    }

    private static string? MemberOf(IArgumentOperation argument) =>
        argument.Value is IFieldReferenceOperation { Field: var field } ? field.Name : null;

    private static ISymbol? FindVariable(IOperation? receiver)
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

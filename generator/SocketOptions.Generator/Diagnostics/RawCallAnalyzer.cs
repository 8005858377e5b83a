using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Judgement;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds calls that access options by numbers, and compares them with the table.</summary>
/// <remarks>
/// Names are first, because the compiler calls this for each invocation. Without a call that matters, no type is looked up and
/// the table is not read.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RawCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        RawCallDiagnostics.CorrectButMagic,
        RawCallDiagnostics.WrongOption,
        RawCallDiagnostics.WrongLevel,
        RawCallDiagnostics.NeverWorks,
        RawCallDiagnostics.WrongWidth,
        RawCallDiagnostics.WrongUnit,
        RawCallDiagnostics.ByteOrder,
        RawCallDiagnostics.StructLayout,
        RawCallDiagnostics.ErrorLost,
        RawCallDiagnostics.Swallowed,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var index = new Lazy<OptionIndex>(() => AnalyzedTables.ReadIndex(start.Options, start.CancellationToken));
            start.RegisterOperationAction(operation => AnalyzeCall(operation, index), OperationKind.Invocation);
            start.RegisterOperationAction(static operation => AnalyzeException(operation), OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, Lazy<OptionIndex> index)
    {
        var call = (IInvocationOperation)context.Operation;
        if (RawCallReader.KindOf(call.TargetMethod) is RawCallKind kind
            && !(kind == RawCallKind.Translated && IsPlain(call))
            && RawCallReader.Read(call, kind, context.ContainingSymbol, context.CancellationToken) is RawCall raw
            && new CallJudge(index.Value).Judge(raw) is Finding finding)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RawCallDiagnostics.Descriptor(finding.Verdict), call.Syntax.GetLocation(), finding.Text(raw.IsSet)));
        }
    }

    /// <summary>Determines whether a call sets a flag by the names of .NET that belong together, in which nothing can be wrong.</summary>
    /// <remarks>These are most of the calls, and the analysis of others costs a hundred times as much.</remarks>
    private static bool IsPlain(IInvocationOperation call) =>
        call.TargetMethod.Parameters is [_, _, { Type.SpecialType: SpecialType.System_Boolean }]
        && NameOf(call.Arguments[0].Value) is string levelName
        && DotNetLevel.Find(levelName) is DotNetLevel level
        && NameOf(call.Arguments[1].Value) is string name
        && DotNetOptions.Find(level, name) is { Native: not null };

    private static string? NameOf(IOperation argument) =>
        argument is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } ? field.Name : null;

    private static void AnalyzeException(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is
            {
                Type: { Name: "SocketException" },
                Arguments: [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }, ..]
            }
            && NativeErrors.IsErrno(creation, context.ContainingSymbol, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RawCallDiagnostics.ErrorLost,
                creation.Syntax.GetLocation(),
                "SocketException(int) requires an error of Windows. "
                + "Call Marshal.SetLastPInvokeError and use SocketException() for an errno."));
        }
    }
}

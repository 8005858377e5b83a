using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.Judgement;
using Sockets.Options.Generator.Replacements;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds the replacements of the calls that <see cref="RawCallAnalyzer"/> reports.</summary>
/// <remarks>Only code fixes require them. They are slower than the analysis, which runs after each keystroke.</remarks>
internal static class CallReplacements
{
    /// <returns>The replacement; null if the diagnostic is on other code, or if the intention is not clear.</returns>
    public static Replacement? Find(
        Diagnostic diagnostic, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot(cancellationToken);
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax syntax
            || model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call
            || RawCallReader.KindOf(call.TargetMethod) is not RawCallKind kind
            || MemberAt(syntax, model, cancellationToken) is not ISymbol member
            || RawCallReader.Read(call, kind, member, cancellationToken) is not RawCall raw
            || model.Compilation.GetTypeByMetadataName("System.Net.Sockets.Socket") is not INamedTypeSymbol socketType)
        {
            return null;
        }

        OptionIndex index = AnalyzedTables.ReadIndex(options, cancellationToken);
        return new CallJudge(index).Judge(raw) is Finding finding ? new ReplacementFinder(index, socketType).Find(raw, finding) : null;
    }

    /// <summary>Finds the member that contains a call, as the compiler names it to analyzers.</summary>
    private static ISymbol? MemberAt(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? member = model.GetEnclosingSymbol(call.SpanStart, cancellationToken);
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            member = member.ContainingSymbol;
        }

        return member;
    }
}

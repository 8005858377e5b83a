using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the code that a call is, together with the code that only checks its result.</summary>
/// <param name="Span">The text that is replaced.</param>
/// <param name="Kind">The kind of the code.</param>
internal sealed record CallPlace(TextSpan Span, CallPlaceKind Kind)
{
    /// <summary>Gets the statement after the call that checks its result; null for none.</summary>
    public TextSpan? Check { get; private init; }

    /// <returns>The place; null if other code uses the result.</returns>
    public static CallPlace? Of(RawCall call) => call.Operation.Syntax.Parent switch
    {
        ExpressionStatementSyntax statement => WithoutCheck(call, statement),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax statement }
            when call.Operation.SemanticModel!.GetSymbolInfo(left).Symbol is IDiscardSymbol =>
            WithoutCheck(call, statement),
        BinaryExpressionSyntax { Parent: IfStatementSyntax { Else: null } branch } condition
            when IsFailure(condition, call.Operation.Syntax, call) && OnlyThrows(branch) => Statement(branch),
        EqualsValueClauseSyntax
        {
            Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } variable,
        } =>
            WithCheck(call, declaration, variable),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax when call is { Kind: RawCallKind.Native, IsErrorLost: false } =>
            new(call.Operation.Syntax.Span, CallPlaceKind.Result),
        ArrowExpressionClauseSyntax or LambdaExpressionSyntax when call.Operation.Type?.SpecialType == SpecialType.System_Void =>
            new(call.Operation.Syntax.Span, CallPlaceKind.Expression),
        _ => null,
    };

    private static CallPlace Statement(StatementSyntax statement) => new(statement.Span, CallPlaceKind.Statement);

    /// <remarks>The methods of Socket throw an exception, and a native call does not.</remarks>
    private static CallPlace WithoutCheck(RawCall call, StatementSyntax statement) =>
        new(statement.Span, call.Kind == RawCallKind.Native ? CallPlaceKind.Ignored : CallPlaceKind.Statement);

    /// <summary>Determines whether a condition is that a call failed.</summary>
    private static bool IsFailure(BinaryExpressionSyntax condition, SyntaxNode result, RawCall call) =>
        condition.Left == result
        && (condition.Kind(), condition.Right.ToString()) switch
        {
            (SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression, "0") => true,
            (SyntaxKind.EqualsExpression, "-1") => true,
            // The length of the value.
            (SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression, _) =>
                call is { Kind: RawCallKind.Raw, IsSet: false } && condition.Right is LiteralExpressionSyntax or SizeOfExpressionSyntax,
            _ => false,
        };

    private static bool OnlyThrows(IfStatementSyntax branch) =>
        branch.Statement is ThrowStatementSyntax or BlockSyntax { Statements: [ThrowStatementSyntax] };

    /// <summary>
    /// Finds the statement after the call that throws an exception: <c>int error = setsockopt(...); if (error != 0)
    /// throw ...</c>.
    /// </summary>
    private static CallPlace? WithCheck(
        RawCall call, LocalDeclarationStatementSyntax declaration, VariableDeclaratorSyntax variable)
    {
        if (declaration is not { Declaration.Variables.Count: 1, Parent: BlockSyntax block }
            || block.Statements.IndexOf(declaration) is var index && index + 1 >= block.Statements.Count
            || block.Statements[index + 1] is not IfStatementSyntax { Else: null } check
            || !OnlyThrows(check)
            || check.Condition is not BinaryExpressionSyntax { Left: IdentifierNameSyntax compared } condition
            || !IsFailure(condition, compared, call)
            || call.Operation.SemanticModel!.GetDeclaredSymbol(variable) is not ISymbol result
            || !SymbolEqualityComparer.Default.Equals(call.Operation.SemanticModel.GetSymbolInfo(compared).Symbol, result))
        {
            return null;
        }

        foreach (IdentifierNameSyntax use in call.Declarations.FindUses(result, declaration))
        {
            if (!check.Span.Contains(use.Span))
            {
                return null;
            }
        }

        return Statement(declaration) with { Check = check.Span };
    }
}

/// <summary>Specifies the kind of the code that a call is.</summary>
internal enum CallPlaceKind
{
    /// <summary>A statement, which can be put into a condition.</summary>
    Statement,

    /// <summary>A statement that ignores whether the call fails.</summary>
    Ignored,

    /// <summary>An expression whose value is not used.</summary>
    Expression,

    /// <summary>An expression whose value is 0, or -1 if the call fails.</summary>
    Result,
}

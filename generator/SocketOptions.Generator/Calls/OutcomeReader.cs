using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the effect of a failed call on the code around it.</summary>
internal sealed class OutcomeReader(Declarations declarations)
{
    /// <summary>Determines whether a handler without a condition hides an exception of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="exceptions">The exception and its base types.</param>
    public static bool IsSwallowed(SyntaxNode call, params string[] exceptions)
    {
        SyntaxNode child = call;
        while (child.Parent is { } parent and not (
            MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            if (parent is TryStatementSyntax attempt && child == attempt.Block)
            {
                foreach (CatchClauseSyntax handler in attempt.Catches)
                {
                    string? type = handler.Declaration?.Type.ToString();
                    if (type is null || Array.IndexOf(exceptions, type.Substring(type.LastIndexOf('.') + 1)) >= 0)
                    {
                        return handler.Filter is null && !Throws(handler.Block);
                    }
                }
            }

            child = parent;
        }

        return false;
    }

    /// <summary>Determines whether the code loses the errno of a native call, or misuses it.</summary>
    public bool IsErrorLost(SyntaxNode call, NativeFunction function)
    {
        if (function.IsWindows || FindFailure(call) is not { Count: > 0 } failure)
        {
            return false;
        }

        bool isRead = IsReadBetween(call, failure[0]);
        bool isThrown = false;
        foreach (StatementSyntax statement in failure)
        {
            foreach (SyntaxNode node in statement.DescendantNodesAndSelf())
            {
                switch (node)
                {
                    case BaseObjectCreationExpressionSyntax creation when TypeOf(creation) is { Name: "SocketException" }
                        && creation.ArgumentList is { Arguments: [var code, ..] }:
                        if (NativeErrors.IsRawErrno(code.Expression, declarations))
                        {
                            return true;
                        }

                        isRead = true;
                        break;
                    case BaseObjectCreationExpressionSyntax creation when ReadsError(creation):
                        isRead = true;
                        break;
                    case IdentifierNameSyntax { Identifier.ValueText: "GetLastSystemError" }:
                        return false;
                    case IdentifierNameSyntax name when IsErrorName(name):
                        isRead = true;
                        break;
                    // A method of the user, such as GetErrorMessage, can read the error.
                    case InvocationExpressionSyntax invocation when IsOwn(invocation):
                        return false;
                    case ThrowStatementSyntax { Expression: BaseObjectCreationExpressionSyntax }
                        or ThrowExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax }:
                        isThrown = true;
                        break;
                }
            }
        }

        return function.SetsLastError ? isThrown && !isRead : isThrown || isRead;
    }

    /// <summary>Determines whether the code reads the error after a call and before it tests the result.</summary>
    private static bool IsReadBetween(SyntaxNode call, StatementSyntax failure)
    {
        foreach (SyntaxNode node in Declarations.FindBody(call)?.DescendantNodes() ?? [])
        {
            if (node is IdentifierNameSyntax name && node.SpanStart > call.Span.End && node.Span.End < failure.SpanStart
                && (IsErrorName(name) || name.Identifier.ValueText == "GetLastSystemError"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsErrorName(IdentifierNameSyntax name) => name.Identifier.ValueText is
        "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastPInvokeErrorMessage" or "GetExceptionForHR" or "GetHRForLastWin32Error";

    /// <summary>Determines whether an exception reads the last error itself, or can do so.</summary>
    private bool ReadsError(BaseObjectCreationExpressionSyntax creation)
    {
        INamedTypeSymbol? type = TypeOf(creation);
        if (type is { Name: "Win32Exception" })
        {
            return declarations.Model.GetSymbolInfo(creation, declarations.CancellationToken).Symbol is not IMethodSymbol
            {
                Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }, ..]
            };
        }

        return type is { Name: "SocketException" } || (type is not null && IsException(type) && (!IsSystem(type) || IsNative(type.BaseType)));
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        INamedTypeSymbol? current = type;
        while (current is not null and not { Name: "Exception", ContainingNamespace.Name: "System" })
        {
            current = current.BaseType;
        }

        return current is not null;
    }

    private static bool IsNative(INamedTypeSymbol? type)
    {
        while (type is not null and not { Name: "Win32Exception" })
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private bool IsOwn(InvocationExpressionSyntax call) =>
        declarations.Model.GetSymbolInfo(call, declarations.CancellationToken).Symbol is IMethodSymbol method
        && !IsSystem(method.ContainingType)
        // Another native function, such as close, does not read the error.
        && (!method.IsExtern || method.Name.IndexOf("err", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsSystem(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }

    private INamedTypeSymbol? TypeOf(BaseObjectCreationExpressionSyntax creation) =>
        declarations.Model.GetTypeInfo(creation, declarations.CancellationToken).Type as INamedTypeSymbol;

    private static bool Throws(SyntaxNode block)
    {
        foreach (SyntaxNode node in block.DescendantNodes())
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the statements that run if a native call fails; null if there are none.</summary>
    private List<StatementSyntax>? FindFailure(SyntaxNode call)
    {
        SyntaxNode child = call;
        for (SyntaxNode? parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when child == branch.Condition:
                    return Failure(branch);
                case ConditionalExpressionSyntax choice when child == choice.Condition:
                    return choice.FirstAncestorOrSelf<StatementSyntax>() is StatementSyntax whole ? [whole] : null;
                case VariableDeclaratorSyntax declarator:
                    return declarations.Model.GetDeclaredSymbol(declarator, declarations.CancellationToken) is ISymbol local
                        ? FindFailure(local, call)
                        : null;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: not "_" } left } assignment
                    when assignment.Parent is StatementSyntax:
                    return declarations.Model.GetSymbolInfo(left, declarations.CancellationToken).Symbol is ILocalSymbol variable
                        ? FindFailure(variable, call)
                        : null;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax:
                    return null;
            }
        }

        return null;
    }

    private List<StatementSyntax>? FindFailure(ISymbol local, SyntaxNode call)
    {
        foreach (IdentifierNameSyntax use in declarations.FindUses(local, call))
        {
            if (use.SpanStart <= call.Span.End)
            {
                continue;
            }

            // The result of another call.
            if (declarations.IsWrite(use))
            {
                return null;
            }

            if (use.FirstAncestorOrSelf<IfStatementSyntax>() is IfStatementSyntax branch && branch.Condition.Span.Contains(use.Span))
            {
                return Failure(branch);
            }
        }

        return null;
    }

    /// <remarks>
    /// If the condition is that the call succeeds, the failure is the other branch, or the code after a branch that leaves the
    /// block.
    /// </remarks>
    private static List<StatementSyntax>? Failure(IfStatementSyntax branch)
    {
        if (!IsSuccess(branch.Condition))
        {
            return [branch.Statement];
        }

        if (branch.Else is { } other)
        {
            return [other.Statement];
        }

        if (!Declarations.Exits(branch.Statement) || branch.Parent is not BlockSyntax block)
        {
            return null;
        }

        var after = new List<StatementSyntax>();
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement.SpanStart > branch.Span.End)
            {
                after.Add(statement);
                if (Declarations.Exits(statement))
                {
                    break;
                }
            }
        }

        return after;
    }

    private static bool IsSuccess(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsSuccess(parenthesized.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsSuccess(both.Left) || IsSuccess(both.Right),
        BinaryExpressionSyntax comparison => (comparison.Kind(), comparison.Left.ToString(), comparison.Right.ToString()) is
            (SyntaxKind.EqualsExpression, _, "0") or (SyntaxKind.EqualsExpression, "0", _)
            or (SyntaxKind.GreaterThanOrEqualExpression, _, "0") or (SyntaxKind.LessThanOrEqualExpression, "0", _)
            or (SyntaxKind.GreaterThanExpression, _, "-1") or (SyntaxKind.NotEqualsExpression, _, "-1"),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } => constant.ToString() == "0",
        IsPatternExpressionSyntax { Pattern: RelationalPatternSyntax relation } => relation.OperatorToken.IsKind(SyntaxKind.GreaterThanEqualsToken),
        _ => false,
    };
}

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
        if (function.IsWindows || FindFailure(call) is not SyntaxNode failure)
        {
            return false;
        }

        bool isRead = false;
        bool isThrown = false;
        foreach (SyntaxNode node in failure.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation when TypeName(creation) == "SocketException":
                    if (creation.ArgumentList is { Arguments.Count: > 0 })
                    {
                        return true;
                    }

                    isRead = true;
                    break;
                case BaseObjectCreationExpressionSyntax creation when TypeName(creation) == "Win32Exception":
                    isRead |= creation.ArgumentList is null or { Arguments.Count: 0 };
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetLastSystemError" }:
                    return false;
                case MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastPInvokeErrorMessage"
                        or "GetExceptionForHR",
                }:
                    isRead = true;
                    break;
                case ThrowStatementSyntax { Expression: BaseObjectCreationExpressionSyntax }
                    or ThrowExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax }:
                    isThrown = true;
                    break;
            }
        }

        return function.SetsLastError ? isThrown && !isRead : isThrown || isRead;
    }

    private string? TypeName(BaseObjectCreationExpressionSyntax creation) =>
        declarations.Model.GetTypeInfo(creation, declarations.CancellationToken).Type?.Name;

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

    /// <summary>Finds the code that runs if a native call fails.</summary>
    private SyntaxNode? FindFailure(SyntaxNode call)
    {
        SyntaxNode child = call;
        for (SyntaxNode? parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when child == branch.Condition:
                    return Failure(branch);
                case ConditionalExpressionSyntax choice when child == choice.Condition:
                    return choice;
                case VariableDeclaratorSyntax declarator:
                    return declarations.Model.GetDeclaredSymbol(declarator, declarations.CancellationToken) is ISymbol local
                        ? FindFailure(local, call)
                        : null;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: not "_" } left }:
                    return declarations.Model.GetSymbolInfo(left, declarations.CancellationToken).Symbol is ILocalSymbol variable
                        ? FindFailure(variable, call)
                        : null;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax:
                    return null;
            }
        }

        return null;
    }

    private SyntaxNode? FindFailure(ISymbol local, SyntaxNode call)
    {
        foreach (IdentifierNameSyntax use in declarations.FindUses(local, call))
        {
            if (use.SpanStart > call.Span.End
                && use.FirstAncestorOrSelf<IfStatementSyntax>() is IfStatementSyntax branch
                && branch.Condition.Span.Contains(use.Span))
            {
                return Failure(branch);
            }
        }

        return null;
    }

    /// <remarks>
    /// If the condition is that the call succeeds, the failure is the other branch, or the code after the statement.
    /// </remarks>
    private static SyntaxNode Failure(IfStatementSyntax branch) =>
        branch.Condition is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.EqualsExpression,
            Right: LiteralExpressionSyntax { Token.ValueText: "0" }
        }
            ? branch.Else?.Statement ?? branch.Parent ?? branch
            : branch.Statement;
}

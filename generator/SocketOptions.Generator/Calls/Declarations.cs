using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Finds the expressions that determine the value of a symbol.</summary>
/// <remarks>Only in one file, because an analyzer must not create semantic models of others.</remarks>
internal sealed class Declarations(SemanticModel model, CancellationToken cancellationToken)
{
    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Finds the only value of a local, a field, a property or a method.</summary>
    /// <returns>The value; null if it cannot be determined.</returns>
    public ExpressionSyntax? FindValue(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1 || symbol.DeclaringSyntaxReferences[0].SyntaxTree != Model.SyntaxTree)
        {
            return null;
        }

        SyntaxNode declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken);
        return symbol switch
        {
            ILocalSymbol local => FindLocal(local, declaration),
            IFieldSymbol => (declaration as VariableDeclaratorSyntax)?.Initializer?.Value,
            IPropertySymbol { SetMethod: null } => (declaration as PropertyDeclarationSyntax) switch
            {
                { ExpressionBody.Expression: { } expression } => expression,
                { Initializer.Value: { } initializer } => initializer,
                { AccessorList.Accessors: { Count: 1 } accessors } => Body(accessors[0].ExpressionBody, accessors[0].Body),
                _ => null,
            },
            IMethodSymbol => declaration switch
            {
                MethodDeclarationSyntax method => Body(method.ExpressionBody, method.Body),
                LocalFunctionStatementSyntax function => Body(function.ExpressionBody, function.Body),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>Finds the body of the member, the lambda or the local function that contains a node.</summary>
    public static SyntaxNode? FindBody(SyntaxNode node)
    {
        SyntaxNode? body = null;
        foreach (SyntaxNode ancestor in node.Ancestors())
        {
            if (ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax or AccessorDeclarationSyntax)
            {
                return ancestor;
            }

            body = ancestor;
        }

        return body;
    }

    /// <summary>Enumerates the uses of a local in its member, without its declaration.</summary>
    public IEnumerable<IdentifierNameSyntax> FindUses(ISymbol symbol, SyntaxNode place)
    {
        foreach (SyntaxNode node in FindBody(place)?.DescendantNodes() ?? [])
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, CancellationToken).Symbol, symbol))
            {
                yield return name;
            }
        }
    }

    /// <summary>Determines whether code assigns a local or a parameter, apart from its declaration.</summary>
    public bool IsAssigned(ISymbol symbol, SyntaxNode place)
    {
        foreach (IdentifierNameSyntax use in FindUses(symbol, place))
        {
            if (IsAssigned(use) || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? Body(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) =>
        arrow?.Expression ?? (block is { Statements: [ReturnStatementSyntax { Expression: { } value }] } ? value : null);

    private ExpressionSyntax? FindLocal(ILocalSymbol local, SyntaxNode declaration)
    {
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        if (!local.IsConst)
        {
            foreach (IdentifierNameSyntax use in FindUses(local, declaration))
            {
                if (IsAssigned(use))
                {
                    return null;
                }
            }
        }

        return value;
    }

    private static bool IsAssigned(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        PostfixUnaryExpressionSyntax postfix =>
            postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
        _ => false,
    };
}

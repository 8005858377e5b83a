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
        if (DeclarationOf(symbol) is not SyntaxNode declaration)
        {
            return null;
        }

        return symbol switch
        {
            ILocalSymbol local => FindLocal(local, declaration),
            IFieldSymbol field => (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? FindAssignment(field, declaration),
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

    /// <summary>Finds the only value that a symbol can have at a place in the code.</summary>
    /// <returns>The value; null if it cannot be determined.</returns>
    public ExpressionSyntax? FindValue(ISymbol symbol, SyntaxNode place) =>
        symbol is not ILocalSymbol local ? FindValue(symbol)
        : Definitions.Find(local, place, this) is [{ Value: var value }] ? value
        : null;

    /// <summary>Finds the declaration of a symbol in this file.</summary>
    public SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && symbol.DeclaringSyntaxReferences[0].SyntaxTree == Model.SyntaxTree
            ? symbol.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken)
            : null;

    /// <summary>Determines whether the code after a statement never runs after it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="canThrow">Indicates whether a method called ThrowSomething counts, which the compiler does not know.</param>
    public static bool Exits(StatementSyntax statement, bool canThrow = true) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or GotoStatementSyntax =>
            true,
        YieldStatementSyntax yield => yield.IsKind(SyntaxKind.YieldBreakStatement),
        BlockSyntax { Statements: { Count: > 0 } statements } => Exits(statements[statements.Count - 1], canThrow),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => NameOf(call) is string name
            && (name is "Exit" or "FailFast"
                || (canThrow && name.StartsWith("Throw", StringComparison.Ordinal)
                    && !name.StartsWith("ThrowIf", StringComparison.Ordinal))),
        IfStatementSyntax { Else.Statement: { } other } branch => Exits(branch.Statement, canThrow) && Exits(other, canThrow),
        _ => false,
    };

    /// <summary>Returns the name of the method that a call names; null for none.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

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

    /// <summary>Determines whether the code at a use of a local or a parameter changes its value.</summary>
    public bool IsWrite(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        // A native function reads the number that it receives by reference, or the call fills it.
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Parent.Parent: InvocationExpressionSyntax call } =>
            Model.GetSymbolInfo(call, CancellationToken).Symbol is not IMethodSymbol method
            || !(method.IsExtern || method.IsPartialDefinition || method.ContainingType.Name == "MemoryMarshal"),
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } =>
            assignment.Left == tuple,
        _ => IsAssigned(use),
    };

    /// <summary>Finds the value of a read-only field that its type assigns once, in a constructor.</summary>
    private static ExpressionSyntax? FindAssignment(IFieldSymbol field, SyntaxNode declaration)
    {
        ExpressionSyntax? value = null;
        TypeDeclarationSyntax? type = field.IsReadOnly ? declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() : null;
        foreach (SyntaxNode node in type?.DescendantNodes() ?? [])
        {
            if (node is AssignmentExpressionSyntax assignment && FieldName(assignment.Left) == field.Name)
            {
                bool isInConstructor = assignment.Parent is ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }
                    or ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } };
                if (value is not null || !isInConstructor)
                {
                    return null;
                }

                value = assignment.Right;
            }
        }

        return value;
    }

    private static string? FieldName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>
/// Determines whether the locals, fields and members that a call passes still have the values of their declarations, so that
/// other code can contain these values instead.
/// </summary>
/// <remarks>A reference, a slice, and a method that receives a buffer can change the value unseen, and count as changes.</remarks>
internal sealed class KnownValues(RawCall call)
{
    private readonly SemanticModel _model = call.Operation.SemanticModel!;
    private readonly SyntaxNode _call = call.Operation.Syntax;
    private readonly Regions _regions = new(call.Operation.Syntax.SyntaxTree.GetRoot(call.Declarations.CancellationToken));
    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether no argument has changed since the declarations that determine it.</summary>
    /// <param name="evaluated">The part of the call that the other code evaluates, too; null for none.</param>
    public bool AreCurrent(TextSpan? evaluated)
    {
        int first = call.Kind == RawCallKind.Native || ((IInvocationOperation)call.Operation).Instance is null ? 1 : 0;
        foreach (IArgumentOperation argument in ((IInvocationOperation)call.Operation).Arguments)
        {
            int? ordinal = argument.Parameter?.Ordinal;
            // A buffer that a call fills has no value before.
            bool isUsed = ordinal >= first && (call.IsSet || ordinal < first + 2);
            if (isUsed && argument.ArgumentKind == ArgumentKind.Explicit
                && (!IsCurrent(argument.Syntax, evaluated) || Effects.Exist(argument.Syntax, _model, evaluated)))
            {
                return false;
            }
        }

        return !_regions.HasCondition(_call.Span);
    }

    /// <summary>Determines whether an expression elsewhere has the same value at the call, and means the same there.</summary>
    public bool IsStable(ExpressionSyntax expression)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            bool isStable = node switch
            {
                IdentifierNameSyntax name => IsStable(name),
                InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax
                    or ElementAccessExpressionSyntax or BaseObjectCreationExpressionSyntax or DeclarationExpressionSyntax => false,
                PrefixUnaryExpressionSyntax prefix =>
                    prefix.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression),
                _ => true,
            };
            if (!isStable)
            {
                return false;
            }
        }

        return _regions.IsCompiledWith(expression.SpanStart, _call.SpanStart) && !_regions.HasCondition(expression.Span);
    }

    private bool IsStable(IdentifierNameSyntax name)
    {
        ISymbol? symbol = _model.GetSymbolInfo(name).Symbol;
        bool isStable = symbol switch
        {
            ILocalSymbol local => local.IsConst || (local.RefKind == RefKind.None && !IsChanged(local)),
            IParameterSymbol { RefKind: RefKind.None } parameter => !IsCaptured(parameter) && !IsChanged(parameter),
            IFieldSymbol field => field.IsConst || (field.IsReadOnly && call.Member is not IMethodSymbol
            {
                MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor
            }),
            // Of an immutable type.
            IPropertySymbol { ContainingType: { Name: "TimeSpan", ContainingNamespace.Name: "System" } } => true,
            ITypeSymbol or INamespaceSymbol => true,
            _ => false,
        };
        bool isQualified = name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
        return isStable
            && (isQualified
                || (_model.LookupSymbols(_call.SpanStart, name: name.Identifier.ValueText) is [var visible]
                    && SymbolEqualityComparer.Default.Equals(visible, symbol)));
    }

    /// <summary>Determines whether a parameter is that of a primary constructor, which other members can change.</summary>
    private bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, call.Member);

    private bool IsChanged(ISymbol symbol)
    {
        foreach (IdentifierNameSyntax use in call.Declarations.FindUses(symbol, _call))
        {
            if (IsChange(use))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCurrent(SyntaxNode code, TextSpan? evaluated)
    {
        foreach (SyntaxNode node in code.DescendantNodes(node => evaluated?.Contains(node.Span) != true))
        {
            if (evaluated?.Contains(node.Span) == true)
            {
                continue;
            }

            bool isCurrent = node switch
            {
                IdentifierNameSyntax name when _model.GetSymbolInfo(name).Symbol is ISymbol symbol => IsCurrent(symbol),
                ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax }] } => false,
                InvocationExpressionSyntax slice => IsWhole(slice),
                _ => true,
            };
            if (!isCurrent)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the call of a method is not that of a slice that begins elsewhere.</summary>
    private bool IsWhole(InvocationExpressionSyntax code) =>
        code.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsSpan" or "AsMemory" or "Slice" }
        || code.ArgumentList.Arguments.Count == 0
        || (IsNumber(code.ArgumentList.Arguments[0], 0)
            && (code.ArgumentList.Arguments.Count == 1 || IsNumber(code.ArgumentList.Arguments[1], sizeof(int))));

    private bool IsNumber(ArgumentSyntax argument, int number) =>
        _model.GetConstantValue(argument.Expression) is { HasValue: true, Value: int value } && value == number;

    private bool IsCurrent(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.Length == 0 || symbol is ITypeSymbol or INamespaceSymbol or IParameterSymbol
            || !_known.Add(symbol))
        {
            return true;
        }

        if (symbol is IMethodSymbol or IPropertySymbol && (symbol.IsVirtual || symbol.IsAbstract || symbol.IsOverride))
        {
            return false;
        }

        SyntaxReference declaration = symbol.DeclaringSyntaxReferences[0];
        if (declaration.SyntaxTree == _call.SyntaxTree && !_regions.IsCompiledWith(declaration.Span.Start, _call.SpanStart))
        {
            return false;
        }

        return symbol switch
        {
            ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true } => true,
            ILocalSymbol local => IsLocalCurrent(local, declaration.GetSyntax()),
            IFieldSymbol or IPropertySymbol => IsMemberCurrent(symbol),
            _ => true,
        }
            && (call.Declarations.FindValue(symbol) is not ExpressionSyntax value || IsCurrent(value, evaluated: null));
    }

    private bool IsLocalCurrent(ILocalSymbol local, SyntaxNode declaration)
    {
        if (local.RefKind != RefKind.None)
        {
            return false;
        }

        bool isBuffer = IsBuffer(local.Type);
        bool isRepeated = IsRepeated(declaration);
        var changes = new List<IdentifierNameSyntax>();
        foreach (IdentifierNameSyntax use in call.Declarations.FindUses(local, _call))
        {
            bool isBefore = !_call.Span.Contains(use.Span) && (use.SpanStart < _call.SpanStart || isRepeated);
            if (isBefore && !IsInKnown(use) && (isBuffer ? !IsRead(use) : IsChange(use)))
            {
                changes.Add(use);
            }
        }

        return changes.Count == 0
            || (isBuffer && changes is [var only] && FillOf(only) is InvocationExpressionSyntax fill && IsCurrent(fill.ArgumentList, only.Span));
    }

    /// <remarks>Constructors can assign a read-only field, and code that has an array can change its elements.</remarks>
    private bool IsMemberCurrent(ISymbol symbol)
    {
        ITypeSymbol? type = (symbol as IFieldSymbol)?.Type ?? (symbol as IPropertySymbol)?.Type;
        bool isBuffer = type is not null && IsBuffer(type);
        if (symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null }
            || (isBuffer && symbol is IFieldSymbol && symbol.DeclaredAccessibility != Accessibility.Private))
        {
            return false;
        }

        foreach (SyntaxReference part in symbol.ContainingType.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree != _call.SyntaxTree)
            {
                return false;
            }

            foreach (SyntaxNode node in part.GetSyntax().DescendantNodes())
            {
                if (node is IdentifierNameSyntax use
                    && use.Identifier.ValueText == symbol.Name
                    && !_call.Span.Contains(use.Span)
                    && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(use).Symbol, symbol)
                    && (isBuffer ? !IsRead(use) : IsChange(use)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsBuffer(ITypeSymbol type) =>
        type is IArrayTypeSymbol or IPointerTypeSymbol or { Name: "Span" or "Memory", ContainingNamespace.Name: "System" };

    /// <summary>Determines whether the call can run again after the code behind it.</summary>
    private bool IsRepeated(SyntaxNode declaration)
    {
        for (SyntaxNode? node = _call.Parent; node is not null && !node.Span.Contains(declaration.Span); node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return true;
            }
        }

        foreach (SyntaxNode node in Declarations.FindBody(_call)?.DescendantNodes() ?? [])
        {
            if (node is LabeledStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a use is in the declaration of another symbol with a known value.</summary>
    private bool IsInKnown(IdentifierNameSyntax use) =>
        use.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is VariableDeclaratorSyntax declarator
        && _model.GetDeclaredSymbol(declarator) is ISymbol symbol
        && _known.Contains(symbol);

    private bool IsChange(IdentifierNameSyntax use)
    {
        SyntaxNode node = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            RefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression
                or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } =>
                assignment.Left == tuple,
            ArgumentSyntax argument => argument.RefKindKeyword.Kind() switch
            {
                SyntaxKind.None or SyntaxKind.InKeyword => false,
                SyntaxKind.RefKeyword => !IsSetter(argument),
                _ => true,
            },
            _ => false,
        };
    }

    /// <summary>Determines whether code cannot change a buffer.</summary>
    private bool IsRead(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Name.Identifier.ValueText == nameof(Array.Length),
        ArgumentSyntax argument => IsSetter(argument),
        _ => false,
    };

    /// <summary>Determines whether an argument is the value for an option, which the call only reads.</summary>
    private bool IsSetter(ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax setter
        && _model.GetSymbolInfo(setter).Symbol is IMethodSymbol method
        && (method.IsExtern || method.IsPartialDefinition
            ? NativeFunction.Of(method)?.EntryPoint == "setsockopt"
            : method.ContainingType.Name == "Socket" && method.Name is "SetRawSocketOption" or "SetSocketOption");

    /// <summary>Finds the call that fills a buffer, if it always runs before the call.</summary>
    private InvocationExpressionSyntax? FillOf(IdentifierNameSyntax use) =>
        use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax fill } list } argument
        && list.Arguments[0] == argument
        && fill.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
        && (statement.Parent is BlockSyntax ? statement.Parent : statement.Parent!.Parent)!.Span.Contains(_call.Span)
        && fill.Span.End < _call.SpanStart
        && _model.GetSymbolInfo(fill).Symbol is IMethodSymbol method
        && (method.ContainingType.Name, method.Name) is
            ("BinaryPrimitives", ['W', 'r', 'i', 't', 'e', ..]) or ("BitConverter", "TryWriteBytes") or ("MemoryMarshal", "Write")
            ? fill
            : null;
}

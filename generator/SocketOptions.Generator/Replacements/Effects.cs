using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Finds code that does more than to compute a value, so that it must run exactly once, and in order.</summary>
internal static class Effects
{
    // Their methods only compute a value, apart from those that write to a buffer.
    private static readonly string[] s_pureTypes =
    [
        "BitConverter", "BinaryPrimitives", "Convert", "Encoding", "IPAddress", "Int32", "IntPtr", "Math", "MemoryExtensions",
        "MemoryMarshal", "ReadOnlySpan", "SafeHandle", "Span", "String", "TimeSpan", "Unsafe",
    ];

    /// <summary>Determines whether code has an effect, apart from a part of it.</summary>
    public static bool Exist(SyntaxNode code, SemanticModel model, TextSpan? without = null)
    {
        foreach (SyntaxNode node in code.DescendantNodesAndSelf(
            node => without is not TextSpan part || !part.Contains(node.Span)))
        {
            if ((without is not TextSpan span || !span.Contains(node.Span)) && IsEffect(node, model))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether an expression itself has an effect, apart from its operands.</summary>
    public static bool IsEffect(SyntaxNode node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
        } or PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression
        } or ThrowExpressionSyntax or DeclarationExpressionSyntax or SingleVariableDesignationSyntax => true,
        BaseObjectCreationExpressionSyntax => model.GetTypeInfo(node).Type is not { IsValueType: true },
        InvocationExpressionSyntax => model.GetSymbolInfo(node).Symbol is IMethodSymbol method && !IsPure(method),
        _ => false,
    };

    private static bool IsPure(IMethodSymbol method)
    {
        ITypeSymbol type = method.ContainingType;
        bool isSystem = false;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            isSystem = space.Name == nameof(System);
        }

        return isSystem
            && !method.Name.StartsWith("Write", StringComparison.Ordinal)
            && !method.Name.StartsWith("TryWrite", StringComparison.Ordinal)
            && (Array.IndexOf(s_pureTypes, type.Name) >= 0 || type.BaseType?.Name == nameof(System.Text.Encoding)
                || method.Name == "SizeOf");
    }
}

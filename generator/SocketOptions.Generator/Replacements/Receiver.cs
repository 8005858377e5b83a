using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the socket of a call.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Type">The type, which can hide the members.</param>
/// <param name="HasMembers">
/// Indicates whether it has the members, as a Socket does in C# 14. A SafeSocketHandle does not.
/// </param>
internal sealed record Receiver(string Text, ITypeSymbol? Type, bool HasMembers)
{
    /// <param name="call">The call.</param>
    /// <param name="socketType">The type System.Net.Sockets.Socket.</param>
    /// <returns>The socket; null for a number.</returns>
    public static Receiver? Of(RawCall call, INamedTypeSymbol socketType)
    {
        if (call.Receiver?.Syntax is not { } syntax)
        {
            return null;
        }

        SyntaxNode? expression = syntax;
        while (expression is CastExpressionSyntax or ParenthesizedExpressionSyntax
            or InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToInt32" or "DangerousGetHandle" },
            })
        {
            expression = expression switch
            {
                CastExpressionSyntax cast => cast.Expression,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
                _ => null,
            };
        }

        SemanticModel model = call.Operation.SemanticModel!;
        bool hasExtensions = syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp14 };
        if (call.Operation is IInvocationOperation { Instance: not null })
        {
            // An extension member is not a member of a base class.
            bool isThis = call.Receiver.IsImplicit || syntax is BaseExpressionSyntax;
            return new Receiver(isThis ? "this" : syntax.ToString(), call.Receiver.Type, hasExtensions);
        }

        return expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Handle" or "SafeHandle" } member
                when model.GetTypeInfo(member.Expression).Type is ITypeSymbol type && IsSocket(type, socketType) =>
                    new(member.Expression is BaseExpressionSyntax ? "this" : member.Expression.ToString(), type, hasExtensions),
            IdentifierNameSyntax { Identifier.ValueText: "Handle" or "SafeHandle" } member
                when model.GetSymbolInfo(member).Symbol is IPropertySymbol { IsStatic: false } property
                && SymbolEqualityComparer.Default.Equals(property.ContainingType, socketType) =>
                    new("this", property.ContainingType, hasExtensions),
            ExpressionSyntax handle
                when model.GetTypeInfo(handle).Type is { Name: "SafeSocketHandle", ContainingNamespace: { Name: "Sockets" } space } type
                && SymbolEqualityComparer.Default.Equals(space, socketType.ContainingNamespace) =>
                    new(handle.ToString(), type, HasMembers: false),
            _ => null,
        };
    }

    /// <summary>Determines whether the type has an own member, which hides an extension member of the same name.</summary>
    public bool Hides(string member)
    {
        for (ITypeSymbol? type = Type; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(member).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSocket(ITypeSymbol type, INamedTypeSymbol socketType)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, socketType))
            {
                return true;
            }
        }

        return false;
    }
}

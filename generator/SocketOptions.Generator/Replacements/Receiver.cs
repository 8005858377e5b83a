using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Calls;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the socket of a call.</summary>
/// <param name="Text">The expression.</param>
/// <param name="HasMembers">
/// Indicates whether it has the members, as a Socket does in C# 14. A SafeSocketHandle does not.
/// </param>
internal sealed record Receiver(string Text, bool HasMembers)
{
    /// <returns>The socket; null for a number.</returns>
    public static Receiver? Of(RawCall call)
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
            return new Receiver(call.Receiver.IsImplicit ? "this" : syntax.ToString(), hasExtensions);
        }

        return expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Handle" or "SafeHandle" } member
                when model.GetTypeInfo(member.Expression).Type is { Name: "Socket" } => new(member.Expression.ToString(), hasExtensions),
            ExpressionSyntax handle when model.GetTypeInfo(handle).Type is { Name: "SafeSocketHandle" } =>
                new(handle.ToString(), HasMembers: false),
            _ => null,
        };
    }
}

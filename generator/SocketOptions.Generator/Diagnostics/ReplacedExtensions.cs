using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds uses of an extension member of the runtime where a static class in an outer namespace replaces it.</summary>
/// <remarks>
/// A using directive inside a namespace is nearer to the code than a class in an outer namespace, and the compiler then uses the member
/// of the runtime without an error.
/// </remarks>
internal static class ReplacedExtensions
{
    private const string RuntimeExtensions = "SocketOptionExtensions";

    public static void Analyze(OperationAnalysisContext context, AnalyzedTables tables)
    {
        ISymbol member = context.Operation switch
        {
            IPropertyReferenceOperation reference => reference.Property,
            _ => ((IInvocationOperation)context.Operation).TargetMethod,
        };
        // A call of the static class is not one of the member of an extension block.
        if (member.ContainingType is { IsExtension: true, ContainingType: { Name: RuntimeExtensions } runtime }
            && runtime.ContainingNamespace.ToDisplayString() == "Sockets.Options"
            && FindReplacement(context.ContainingSymbol, member.Name) is INamedTypeSymbol replacement
            && IsReplaced(member.Name, tables))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                TargetDiagnostics.ReplacedExtensionUsed, NameOf(context.Operation.Syntax).GetLocation(), member.Name, replacement.Name));
        }
    }

    private static INamedTypeSymbol? FindReplacement(ISymbol code, string name)
    {
        for (INamespaceSymbol? space = code.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            foreach (INamedTypeSymbol type in space.GetTypeMembers())
            {
                if (type.IsStatic && TargetAttribute.FindData(type) is not null && HasExtension(type, name))
                {
                    return type;
                }
            }
        }

        return null;
    }

    private static bool HasExtension(INamedTypeSymbol type, string name)
    {
        foreach (INamedTypeSymbol block in type.GetTypeMembers())
        {
            if (block.IsExtension && !block.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>A member that is repeated is the same.</remarks>
    private static bool IsReplaced(string name, AnalyzedTables tables)
    {
        foreach (OptionRow option in tables.Options)
        {
            if (tables.IsCustom(option) && Array.IndexOf(tables.MembersOf(option).Members.AccessorNames(option.Property), name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => node,
    };
}

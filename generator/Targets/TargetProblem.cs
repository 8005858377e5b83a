using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Why nothing can be generated on a type, and the words that the message needs.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record TargetProblem(TargetProblemKind Kind, string[] Arguments)
{
    public static TargetProblem? Find(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Facet facet)
    {
        for (SyntaxNode? node = declaration; node is TypeDeclarationSyntax part; node = node.Parent)
        {
            if (!part.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return new TargetProblem(TargetProblemKind.NotPartial, [part.Identifier.Text]);
            }
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return new TargetProblem(TargetProblemKind.FileLocal, [current.Name]);
            }
        }

        if (facet == Facet.Extensions && (type.ContainingType is not null || type.IsGenericType))
        {
            return new TargetProblem(TargetProblemKind.NoPlaceForExtensions, [type.Name]);
        }

        // The definitions are in a file-local class; extension blocks and field-backed properties are newer still.
        LanguageVersion required = facet == Facet.Accessors ? LanguageVersion.CSharp11 : LanguageVersion.CSharp14;
        LanguageVersion actual = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        return actual < required
            ? new TargetProblem(
                TargetProblemKind.LanguageVersion, [type.Name, required.ToDisplayString(), actual.ToDisplayString()])
            : null;
    }

    public static TargetProblem OfSocketMembers(INamedTypeSymbol type, string? name, List<SocketMember> members)
    {
        if (name is not null)
        {
            return new TargetProblem(TargetProblemKind.InvalidSocketMember, [type.Name, name]);
        }

        if (members.Count == 0)
        {
            return new TargetProblem(TargetProblemKind.NoSocketMember, [type.Name]);
        }

        string names = members[0].Name;
        for (int i = 1; i < members.Count; i++)
        {
            names += (i == members.Count - 1 ? " and " : ", ") + members[i].Name;
        }

        return new TargetProblem(TargetProblemKind.SeveralSocketMembers, [type.Name, names]);
    }
}

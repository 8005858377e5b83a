using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Why nothing can be generated on a type, and the words that the message needs.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="Candidates">The names of the members that could be meant.</param>
internal sealed record TargetProblem(TargetProblemKind Kind, string[] Arguments, string[] Candidates)
{
    private TargetProblem(TargetProblemKind kind, string[] arguments)
        : this(kind, arguments, [])
    {
    }

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

    /// <param name="type">The type.</param>
    /// <param name="name">The name that the attribute gives, which is none of a member; null for no name.</param>
    /// <param name="members">The members that lead to sockets.</param>
    public static TargetProblem OfSocketMembers(INamedTypeSymbol type, string? name, List<SocketMember> members)
    {
        string[] candidates = [.. members.ConvertAll(static member => member.Name)];
        if (name is not null)
        {
            return new TargetProblem(TargetProblemKind.InvalidSocketMember, [type.Name, name], candidates);
        }

        if (candidates.Length == 0)
        {
            return new TargetProblem(TargetProblemKind.NoSocketMember, [type.Name]);
        }

        string names = candidates[0];
        for (int i = 1; i < candidates.Length; i++)
        {
            names += (i < candidates.Length - 1 ? ", " : i > 1 ? ", and " : " and ") + candidates[i];
        }

        return new TargetProblem(TargetProblemKind.SeveralSocketMembers, [type.Name, names], candidates);
    }
}

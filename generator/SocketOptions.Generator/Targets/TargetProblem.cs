using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents the reason why nothing can be generated on a type, with the arguments of the message.</summary>
/// <param name="Kind">The kind of the problem.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="Candidates">The names of the members that provide a socket.</param>
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

        // The definitions are in a file-local class. Extension blocks and field-backed properties require a later version.
        LanguageVersion required = facet == Facet.Accessors ? LanguageVersion.CSharp11 : LanguageVersion.CSharp14;
        LanguageVersion actual = ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion;
        return actual < required
            ? new TargetProblem(
                TargetProblemKind.LanguageVersion, [type.Name, required.ToDisplayString(), actual.ToDisplayString()])
            : null;
    }

    /// <param name="type">The type.</param>
    /// <param name="name">The name in the attribute, which no suitable member has; null for none.</param>
    /// <param name="members">The members that provide a socket.</param>
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

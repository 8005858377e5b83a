using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Converts an annotated type to an <see cref="AnnotatedType"/>, or returns the reason why that fails.</summary>
internal static class TargetReader
{
    public static (AnnotatedType? Type, TargetProblem? Problem) Read(
        INamedTypeSymbol type, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        if (TargetAttribute.Find(type, declaration) is not TargetAttribute attribute
            || TypeNames.IsDuplicate(type)
            || TypeNames.IsUnnamed(type))
        {
            return default;
        }

        Facet facet = attribute.MemberKind switch
        {
            TargetAttribute.Values => Facet.Values,
            TargetAttribute.Messages => Facet.Messages,
            _ => type.IsStatic ? Facet.Extensions : Facet.Accessors,
        };
        if (TargetProblem.Find(type, declaration, facet) is TargetProblem problem)
        {
            return (null, problem);
        }

        TypeLocation location = TypeLocation.Of(type);
        List<string> takenNames = TakenNames(type, facet, compilation, cancellationToken);
        BorrowedSocket? socket = null;
        string receiver = "";
        bool hasReadOnlyMembers = false;
        if (facet == Facet.Extensions)
        {
            receiver = "((global::Sockets.Options.SocketRef)socket)";
        }
        else if (facet == Facet.Accessors)
        {
            List<SocketMember> members = SocketMemberFinder.Find(type, attribute.SocketMember, compilation, cancellationToken);
            if (members.Count != 1)
            {
                return (null, TargetProblem.OfSocketMembers(
                    type, attribute.SocketMember, SocketMemberFinder.FindMembers(type, name: null, compilation, cancellationToken)));
            }

            receiver = members[0].Expression;
            hasReadOnlyMembers = type.TypeKind == TypeKind.Struct && !type.IsReadOnly && members[0].IsReadOnly;
            if (!members[0].IsTypeItself)
            {
                socket = new BorrowedSocket(location, BorrowedSocket.ChooseName(takenNames), receiver, hasReadOnlyMembers, members[0].Stored);
                receiver = socket.Name;
                takenNames.Add(socket.Name);
            }
        }

        bool hasList = facet is Facet.Values or Facet.Messages && !takenNames.Contains(TargetType.ListName);
        if (hasList)
        {
            takenNames.Add(TargetType.ListName);
        }

        var targetType = new TargetType
        {
            Location = location,
            Facet = facet,
            Receiver = receiver,
            Accessibility = attribute.Accessibility,
            HasList = hasList,
            HasReadOnlyMembers = hasReadOnlyMembers,
            IsPublic = IsPublic(type),
        };
        return (new AnnotatedType(new Target(targetType, attribute.Patterns, new([.. takenNames])), socket), null);
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static List<string> TakenNames(
        INamedTypeSymbol type, Facet facet, Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new List<string> { type.Name };
        AddRange(names, type.MemberNames);
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            names.Add(parameter.Name);
        }

        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            names.Add(nested.Name);
            // The members of a handwritten extension block belong to the block.
            if (nested.IsExtension)
            {
                AddRange(names, nested.MemberNames);
            }
        }

        // A member of the same name would hide the parameter, also in the user's code.
        AddRange(names, PrimaryConstructor.ParameterNames(type, cancellationToken));
        if (facet == Facet.Extensions)
        {
            AddSocketNames(names, compilation);
        }

        return names;
    }

    /// <remarks>Only names that an option can have are included, so that renaming a field changes nothing.</remarks>
    private static void AddRange(List<string> names, IEnumerable<string> added)
    {
        foreach (string name in added)
        {
            if (name.Length > 0 && char.IsUpper(name[0]))
            {
                names.Add(name);
            }
        }
    }

    /// <remarks>
    /// The compiler prefers an instance member to an extension member of the same name, which would never be called. It rejects an
    /// extension member with the name of the type (CS9326).
    /// </remarks>
    private static void AddSocketNames(List<string> names, Compilation compilation)
    {
        names.Add("Socket");
        foreach (ISymbol member in compilation.GetTypeByMetadataName("System.Net.Sockets.Socket")?.GetMembers() ?? [])
        {
            if (member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true })
            {
                names.Add(member.Name);
            }
        }
    }
}

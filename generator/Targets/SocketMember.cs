using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>A member of a type, or the type itself, from which a socket is reached.</summary>
/// <param name="Name">The name.</param>
/// <param name="Expression">The expression that gives the socket as a SocketRef.</param>
/// <param name="IsReadOnly">Whether a readonly member of a struct may use it without a copy being made.</param>
/// <param name="IsTypeItself">Whether this is no member, but the type.</param>
internal sealed record SocketMember(string Name, string Expression, bool IsReadOnly, bool IsTypeItself = false)
{
    /// <summary>Finds what leads to a socket: the type itself, or else its members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the member; null for any.</param>
    /// <param name="compilation">The compilation that the type is in.</param>
    /// <param name="cancellationToken">Tells when nobody waits for the answer any more.</param>
    public static List<SocketMember> Find(
        INamedTypeSymbol type, string? name, Compilation compilation, CancellationToken cancellationToken)
    {
        if (name is null && SocketTypes.LeadsToSocket(type))
        {
            string expression = Convert("this", type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            return [new("this", expression, IsReadOnly: true, IsTypeItself: true)];
        }

        return FindMembers(type, name, compilation, cancellationToken);
    }

    /// <summary>Finds the members that lead to a socket.</summary>
    /// <inheritdoc cref="Find"/>
    public static List<SocketMember> FindMembers(
        INamedTypeSymbol type, string? name, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new List<SocketMember>();
        AddMembers(found, type, name, compilation);
        if (found.Count == 0)
        {
            AddPrimaryConstructorParameters(found, type, name, cancellationToken);
        }

        return found;
    }

    private static void AddMembers(List<SocketMember> found, INamedTypeSymbol type, string? name, Compilation compilation)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in name is null ? current.GetMembers() : current.GetMembers(name))
            {
                if (member.CanBeReferencedByName
                    && ReadableType(member) is ITypeSymbol memberType
                    && (ReferenceEquals(current, type) || compilation.IsSymbolAccessibleWithin(member, type))
                    && hidden.Add(member.Name)
                    && SocketTypes.LeadsToSocket(memberType)
                    // Attributes of a field would be bound for nothing.
                    && (member is IFieldSymbol || !BorrowedSocket.IsOne(member)))
                {
                    found.Add(new SocketMember(
                        member.Name,
                        // Qualified, for in a property "value" and "field" mean something else.
                        Convert("this." + Identifier.Escape(member.Name), memberType),
                        member is not IPropertySymbol property || property.GetMethod!.IsReadOnly));
                }
            }
        }
    }

    /// <returns>The type of an instance field or property that can be read, or null for other members.</returns>
    private static ITypeSymbol? ReadableType(ISymbol member) => member switch
    {
        { IsStatic: true } => null,
        // The field behind an automatic property is the property once more.
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true } property =>
            property.Type,
        _ => null,
    };

    /// <remarks>
    /// Only where there is no member: a parameter that a field or a base class was given would be kept a second time.
    /// </remarks>
    private static void AddPrimaryConstructorParameters(
        List<SocketMember> found, INamedTypeSymbol type, string? name, CancellationToken cancellationToken)
    {
        foreach (IParameterSymbol parameter in PrimaryConstructor.Parameters(type, cancellationToken))
        {
            // Parameters of the other kinds cannot be captured, and a setter has a "value" of its own.
            if (parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false, Name: not ("value" or "") }
                && (name is null || name == parameter.Name)
                && SocketTypes.LeadsToSocket(parameter.Type)
                && type.GetMembers(parameter.Name).IsEmpty)
            {
                found.Add(new SocketMember(
                    parameter.Name, Convert(Identifier.Escape(parameter.Name), parameter.Type), IsReadOnly: true));
            }
        }
    }

    private static string Convert(string expression, ITypeSymbol type)
    {
        if (SocketTypes.IsSocketRef(type))
        {
            return expression;
        }

        // Where the compiler does not promise that there is a socket, the runtime says which member lacks it.
        string socket = type.NullableAnnotation == NullableAnnotation.NotAnnotated
            ? expression
            : $"global::Sockets.Options.SocketRef.Require({expression})";
        return $"((global::Sockets.Options.SocketRef){socket})";
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Targets;

/// <summary>Finds the members that provide the socket of a type.</summary>
/// <remarks>
/// The members of the type itself are searched in its syntax. For the symbol of a single member, the compiler would bind
/// all members, and it would do so after each keystroke, because it reuses nothing of the previous compilation.
/// </remarks>
internal sealed class SocketMemberFinder
{
    private readonly INamedTypeSymbol _type;
    private readonly string? _name;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly List<SocketMember> _found = [];
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    private SocketMemberFinder(
        INamedTypeSymbol type, string? name, Compilation compilation, CancellationToken cancellationToken)
    {
        _type = type;
        _name = name;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Finds the providers of a socket: the type itself or, otherwise, its members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the member; null for any.</param>
    /// <param name="compilation">The compilation that contains the type.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    public static List<SocketMember> Find(
        INamedTypeSymbol type, string? name, Compilation compilation, CancellationToken cancellationToken) =>
        name is null && SocketTypes.LeadsToSocket(type)
            ? [SocketMember.OfTypeItself(type)]
            : FindMembers(type, name, compilation, cancellationToken);

    /// <summary>Finds the members that provide a socket.</summary>
    /// <inheritdoc cref="Find"/>
    public static List<SocketMember> FindMembers(
        INamedTypeSymbol type, string? name, Compilation compilation, CancellationToken cancellationToken)
    {
        var finder = new SocketMemberFinder(type, name, compilation, cancellationToken);
        finder.AddMembers();
        if (finder._found.Count == 0)
        {
            finder.AddPrimaryConstructorParameters();
        }

        return finder._found;
    }

    private void AddMembers()
    {
        INamedTypeSymbol? current = _type;
        // The parameters of a record are properties, unless it declares or inherits other members of their names.
        if (!_type.IsRecord)
        {
            AddDeclaredMembers();
            current = _type.BaseType;
        }

        for (; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                Add(member);
            }
        }
    }

    private void AddDeclaredMembers()
    {
        foreach (SyntaxReference reference in _type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declaration)
            {
                SemanticModel model = _compilation.GetSemanticModel(declaration.SyntaxTree);
                foreach (MemberDeclarationSyntax member in declaration.Members)
                {
                    AddDeclared(member, model);
                }
            }
        }

        _hidden.UnionWith(_type.MemberNames);
    }

    private void AddDeclared(MemberDeclarationSyntax member, SemanticModel model)
    {
        if (member is FieldDeclarationSyntax field)
        {
            AddDeclared(field, model);
        }
        else if (member is PropertyDeclarationSyntax property
            && IsWanted(property.Identifier.ValueText)
            && SocketType(property.Type, model) is not null
            && model.GetDeclaredSymbol(property, _cancellationToken) is IPropertySymbol symbol)
        {
            Add(symbol);
        }
    }

    private void AddDeclared(FieldDeclarationSyntax field, SemanticModel model)
    {
        foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
        {
            string name = variable.Identifier.ValueText;
            if (IsWanted(name)
                && !field.Modifiers.Any(SyntaxKind.StaticKeyword)
                && !field.Modifiers.Any(SyntaxKind.ConstKeyword)
                && SocketType(field.Declaration.Type, model) is ITypeSymbol type
                && _hidden.Add(name))
            {
                _found.Add(SocketMember.OfMember(name, type, MayBeNull(field.Declaration.Type, model), isReadOnly: true));
            }
        }
    }

    private void Add(ISymbol member)
    {
        if (IsWanted(member.Name)
            && member.CanBeReferencedByName
            && ReadableType(member) is ITypeSymbol memberType
            && (ReferenceEquals(member.ContainingType, _type) || _compilation.IsSymbolAccessibleWithin(member, _type))
            && _hidden.Add(member.Name)
            && SocketTypes.LeadsToSocket(memberType)
            // Binding the attributes of a field would be useless.
            && (member is IFieldSymbol || !BorrowedSocket.IsOne(member)))
        {
            _found.Add(SocketMember.OfMember(
                member.Name,
                memberType,
                MayBeNull(memberType),
                member is not IPropertySymbol property || Getter(property)!.IsReadOnly));
        }
    }

    /// <remarks>
    /// They are used only if there is no member, because capturing a parameter that initializes a member would store it twice.
    /// </remarks>
    private void AddPrimaryConstructorParameters()
    {
        foreach (IParameterSymbol parameter in PrimaryConstructor.Parameters(_type, _cancellationToken))
        {
            if (IsWanted(parameter.Name) && SocketTypes.LeadsToSocket(parameter.Type) && !IsHidden(parameter))
            {
                AddParameter(parameter);
            }
        }
    }

    private void AddParameter(IParameterSymbol parameter)
    {
        // In a setter, "value" is the new value. In a struct, another field outside the handwritten part would also be a warning there
        // (CS0282).
        if (parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false, Name: not "value" }
            && (_type.IsValueType || !PrimaryConstructor.OnlyInitializes(_type, parameter.Name, _cancellationToken)))
        {
            _found.Add(SocketMember.OfParameter(parameter.Name, parameter.Type, MayBeNull(parameter.Type)));
        }
        else if (parameter is { RefKind: not RefKind.Out, ScopedKind: ScopedKind.None }
            && (_type.IsRefLikeType || !parameter.Type.IsRefLikeType))
        {
            var stored = StoredParameter.Of(parameter, _hidden);
            _found.Add(SocketMember.OfParameter(parameter.Name, parameter.Type, MayBeNull(parameter.Type), stored));
        }
    }

    /// <summary>Determines whether the name of a parameter refers to another symbol in the members of the type.</summary>
    private bool IsHidden(IParameterSymbol parameter)
    {
        foreach (ITypeParameterSymbol typeParameter in _type.TypeParameters)
        {
            if (typeParameter.Name == parameter.Name)
            {
                return true;
            }
        }

        return !_type.GetMembers(parameter.Name).IsEmpty;
    }

    private bool IsWanted(string name) => name.Length > 0 && (_name is null || _name == name);

    /// <returns>The type if it provides a socket; otherwise, null.</returns>
    private ITypeSymbol? SocketType(TypeSyntax syntax, SemanticModel model) =>
        model.GetTypeInfo(WithoutRef(syntax), _cancellationToken).Type is ITypeSymbol type && SocketTypes.LeadsToSocket(type)
            ? type
            : null;

    private static bool MayBeNull(ITypeSymbol type) => type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    /// <remarks>Unlike the type of a symbol, the type of syntax has no nullable annotation.</remarks>
    private static bool MayBeNull(TypeSyntax syntax, SemanticModel model) =>
        WithoutRef(syntax) is NullableTypeSyntax || !model.GetNullableContext(syntax.SpanStart).AnnotationsEnabled();

    private static TypeSyntax WithoutRef(TypeSyntax syntax) => syntax is RefTypeSyntax reference ? reference.Type : syntax;

    /// <returns>The type of a readable instance field or property; null for other members.</returns>
    private static ITypeSymbol? ReadableType(ISymbol member) => member switch
    {
        { IsStatic: true } => null,
        // The backing field of an automatic property is the same socket.
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } property
            when Getter(property) is not null => property.Type,
        _ => null,
    };

    /// <remarks>A property that overrides only the setter inherits the getter.</remarks>
    private static IMethodSymbol? Getter(IPropertySymbol property) =>
        property.GetMethod ?? (property.OverriddenProperty is IPropertySymbol overridden ? Getter(overridden) : null);
}

using System.CodeDom.Compiler;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sockets.Options.Codecs;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.PublicApi;

/// <summary>Writes the public API of the runtime that no generator wrote, one member a line.</summary>
internal static class HandWrittenApi
{
    private const string Indentation = "    ";

    // The attributes on which callers depend. Those of the compiler are in the declaration already.
    private static readonly string[] s_attributes =
    [
        nameof(EditorBrowsableAttribute),
        nameof(FlagsAttribute),
        nameof(ObsoleteAttribute),
        nameof(SupportedOSPlatformAttribute),
        nameof(UnsupportedOSPlatformAttribute),
    ];

    private static readonly SymbolDisplayFormat s_typeFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly SymbolDisplayFormat s_memberFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_baseFormat =
        s_memberFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>Returns the types in order, each followed by its members in order.</summary>
    public static string Read()
    {
        CSharpCompilation compilation = TestCompilation.Create();
        var runtime = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(
            compilation.References.Single(static reference => reference.Display == typeof(SocketOptionsAttribute).Assembly.Location))!;
        IEnumerable<string> types = TypesOf(runtime.GlobalNamespace)
            .Where(static type => !IsCodec(type))
            .OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)
            .Select(static type => string.Concat(MembersOf(type).Prepend(Describe(type)).Select(static line => line + "\n")));
        return string.Join('\n', types);
    }

    // The interfaces and the rows of the table determine the members of a codec, so that a new value type changes no other file.
    private static bool IsCodec(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.ContainingNamespace.ToDisplayString() == typeof(ISocketOptionDecoder<>).Namespace;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        from member in container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        where member is INamespaceSymbol || IsHandWritten(member)
        from type in TypesOf(member).Concat(member is INamedTypeSymbol { IsExtension: false } named ? [named] : [])
        select type;

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type)
    {
        // The compiler turns each extension member into a method as well.
        HashSet<ISymbol?> implementations = new(
            type.GetTypeMembers().SelectMany(static block => block.GetMembers().OfType<IMethodSymbol>())
                .Select(static method => method.AssociatedExtensionImplementation),
            SymbolEqualityComparer.Default);
        IEnumerable<(string Name, string Line)> members =
            from member in type.GetMembers()
            where IsHandWritten(member) && !implementations.Contains(member)
            from line in member switch
            {
                INamedTypeSymbol { IsExtension: true } block => MembersOf(block).Select(line =>
                    $"{Indentation}extension({block.ExtensionParameter!.ToDisplayString(s_memberFormat)}) {line.TrimStart()}"),
                INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null } => [],
                // An enumeration's constructor, and a structure's that sets everything to zero.
                IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } => [],
                _ => [$"{Indentation}{AttributesOf(member)}{ModifiersOf(member)}{member.ToDisplayString(s_memberFormat)}"],
            }
            select (member.Name, line);
        return members
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .ThenBy(static member => member.Line, StringComparer.Ordinal)
            .Select(static member => member.Line);
    }

    private static bool IsHandWritten(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && !symbol.GetAttributes().Any(static attribute =>
            // The members that the compiler adds to a record follow from its declaration.
            attribute.AttributeClass!.Name is nameof(GeneratedCodeAttribute) or nameof(CompilerGeneratedAttribute));

    private static string Describe(INamedTypeSymbol type)
    {
        string modifiers = string.Concat(
            type.IsStatic ? "static " : "",
            type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false } ? "abstract " : "",
            type is { TypeKind: TypeKind.Class, IsSealed: true, IsStatic: false } ? "sealed " : "");
        // The metadata also lists the interfaces of the interfaces.
        IEnumerable<string> bases = type.Interfaces
            .Where(static @interface => @interface.DeclaredAccessibility == Accessibility.Public)
            .Where(@interface => !type.Interfaces.Any(other => other.AllInterfaces.Contains(@interface, SymbolEqualityComparer.Default)))
            .Select(static @interface => @interface.ToDisplayString(s_baseFormat))
            .Order(StringComparer.Ordinal)
            .Prepend(type.BaseType is { SpecialType: SpecialType.None } parent ? parent.ToDisplayString(s_baseFormat) : null)
            .OfType<string>();
        string list = string.Join(", ", bases);
        string constraints = type.ToDisplayString(s_memberFormat)[type.ToDisplayString(s_baseFormat).Length..];
        return string.Concat(
            $"{AttributesOf(type)}{SyntaxFacts.GetText(type.DeclaredAccessibility)} {modifiers}{type.ToDisplayString(s_typeFormat)}",
            list.Length > 0 ? $" : {list}" : "",
            constraints);
    }

    // Roslyn leaves them out for the members of interfaces.
    private static string ModifiersOf(ISymbol member) => member.ContainingType.TypeKind == TypeKind.Interface
        ? $"{(member.IsStatic ? "static " : "")}{(member.IsAbstract ? "abstract " : "virtual ")}"
        : "";

    private static string AttributesOf(ISymbol symbol) => string.Concat(
        from attribute in symbol.GetAttributes()
        let name = attribute.AttributeClass!.Name
        where s_attributes.Contains(name)
        let arguments = attribute.ConstructorArguments.Select(static argument => argument.ToCSharpString())
        let list = string.Join(", ", arguments.Select(static argument => argument[(argument.LastIndexOf('.') + 1)..]))
        let text = name[..^nameof(Attribute).Length] + (list.Length > 0 ? $"({list})" : "")
        orderby text
        select $"[{text}] ");
}

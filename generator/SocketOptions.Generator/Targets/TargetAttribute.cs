using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents the content of the attribute on a type.</summary>
internal sealed record TargetAttribute(EquatableArray<string> Patterns, string? SocketMember, int MemberKind, string Accessibility)
{
    public const string MetadataName = "Sockets.Options.SocketOptionsAttribute";

    public const string SocketMemberName = "SocketMember";

    // The members of SocketOptionMemberKind. The generator refers to the runtime by name, because it cannot reference the assembly.
    public const int Values = 1;
    public const int Messages = 2;

    // In the order of SocketOptionAccessibility.
    private static readonly string[] s_accessibilities = ["public", "internal", "private"];

    /// <returns>
    /// The content of the attribute on this declaration; null if there is none, or if another declaration of the same type
    /// already has one, which the compiler reports.
    /// </returns>
    public static TargetAttribute? Find(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        FindData(type) is { ApplicationSyntaxReference: SyntaxReference reference } attribute
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(reference.Span)
            ? Read(attribute)
            : null;

    /// <returns>The first attribute on any declaration of the type.</returns>
    public static AttributeData? FindData(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "SocketOptionsAttribute", ContainingType: null } attributeClass
                && SocketTypes.IsInRuntime(attributeClass))
            {
                return attribute;
            }
        }

        return null;
    }

    private static TargetAttribute Read(AttributeData attribute)
    {
        string? socketMember = null;
        int memberKind = 0;
        int accessibility = 0;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            switch (argument.Key)
            {
                case SocketMemberName:
                    socketMember = argument.Value.Value as string;
                    break;
                case "MemberKind":
                    memberKind = argument.Value.Value is int kind ? kind : 0;
                    break;
                case "Accessibility":
                    accessibility = argument.Value.Value is int value && value > 0 && value < s_accessibilities.Length ? value : 0;
                    break;
            }
        }

        return new TargetAttribute(ReadPatterns(attribute), socketMember, memberKind, s_accessibilities[accessibility]);
    }

    private static EquatableArray<string> ReadPatterns(AttributeData attribute)
    {
        var patterns = new List<string>();
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            foreach (TypedConstant pattern in argument.Kind != TypedConstantKind.Array ? [argument] : argument.IsNull ? [] : argument.Values)
            {
                if (pattern.Value is string text)
                {
                    patterns.Add(text);
                }
            }
        }

        return new([.. patterns]);
    }
}

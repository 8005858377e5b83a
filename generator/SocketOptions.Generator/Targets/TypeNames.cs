using System.Text;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Creates the names and declarations with which a generated file continues a type.</summary>
internal static class TypeNames
{
    /// <returns>The namespace; null for the global namespace.</returns>
    public static string? Namespace(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace.IsGlobalNamespace)
        {
            return null;
        }

        var text = new StringBuilder();
        AppendNamespace(text, type.ContainingNamespace);
        return text.ToString();
    }

    /// <returns>The declarations of the type and its containing types, the outermost first.</returns>
    public static EquatableArray<string> Declarations(INamedTypeSymbol type)
    {
        var declarations = new List<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            declarations.Insert(0, Declaration(current));
        }

        return new([.. declarations]);
    }

    /// <returns>The name of the type in metadata, with its namespace.</returns>
    public static string MetadataName(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        AppendNamespace(text, type.ContainingNamespace);
        text.Append(text.Length > 0 ? "." : "").Replace("@", "");
        AppendMetadataName(text, type);
        return text.ToString();
    }

    /// <summary>Determines whether a declaration is another type of the same name to the compiler, which is an error.</summary>
    public static bool IsDuplicate(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            INamespaceOrTypeSymbol container = (INamespaceOrTypeSymbol?)current.ContainingType ?? current.ContainingNamespace;
            foreach (INamedTypeSymbol first in container.GetTypeMembers(current.Name, current.Arity))
            {
                if (first.MetadataName == current.MetadataName)
                {
                    if (!SymbolEqualityComparer.Default.Equals(first, current))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Determines whether anything that a generated file must name has no name, which is an error.</summary>
    public static bool IsUnnamed(INamedTypeSymbol type)
    {
        for (ISymbol? current = type; current is INamespaceOrTypeSymbol { IsNamespace: false } or INamespaceSymbol { IsGlobalNamespace: false };
            current = current.ContainingSymbol)
        {
            if (current.Name.Length == 0)
            {
                return true;
            }

            foreach (ITypeParameterSymbol parameter in (current as INamedTypeSymbol)?.TypeParameters ?? [])
            {
                if (parameter.Name.Length == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        StringBuilder text = new StringBuilder("partial ").Append(Keyword(type)).Append(' ').Append(Identifier.Escape(type.Name));
        for (int i = 0; i < type.TypeParameters.Length; i++)
        {
            text.Append(i == 0 ? "<" : ", ").Append(Identifier.Escape(type.TypeParameters[i].Name));
        }

        return text.Append(type.TypeParameters.IsEmpty ? "" : ">").ToString();
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "interface",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (_, true) => "record",
        _ => "class",
    };

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol symbol)
    {
        if (!symbol.IsGlobalNamespace)
        {
            AppendNamespace(text, symbol.ContainingNamespace);
            text.Append(text.Length > 0 ? "." : "").Append(Identifier.Escape(symbol.Name));
        }
    }

    private static void AppendMetadataName(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is not null)
        {
            AppendMetadataName(text, type.ContainingType);
            text.Append('+');
        }

        text.Append(type.MetadataName);
    }
}

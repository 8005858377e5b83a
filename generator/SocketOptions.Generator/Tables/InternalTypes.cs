using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Finds the C# types of tables that only their own assembly can use, so that no public member can have them.</summary>
internal static class InternalTypes
{
    /// <param name="tables">The tables other than that of the package, whose types are public.</param>
    /// <returns>The types that the tables name.</returns>
    public static EquatableArray<string> NamesOf(ReadOnlySpan<TableFile> tables)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TableFile file in tables)
        {
            foreach (ValueTypeRow type in file.Table.Types)
            {
                Add(type.Type);
                Add(type.Query);
            }

            foreach (CompositeRow composite in file.Table.Composites)
            {
                Add(composite.Type);
            }
        }

        return new([.. names]);

        void Add(string? name)
        {
            if (name is not null)
            {
                names.Add(name);
            }
        }
    }

    /// <remarks>A type that does not exist is an error of its own, and a type of another generator is not known here.</remarks>
    public static EquatableArray<string> Find(
        (EquatableArray<string> Names, Compilation Compilation) pair, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        using IEnumerator<SyntaxTree> trees = pair.Compilation.SyntaxTrees.GetEnumerator();
        if (pair.Names.Count > 0 && trees.MoveNext())
        {
            SemanticModel model = pair.Compilation.GetSemanticModel(trees.Current);
            foreach (string name in pair.Names)
            {
                cancellationToken.ThrowIfCancellationRequested();
                TypeSyntax syntax = SyntaxFactory.ParseTypeName(CSharpTypeName.OfType(name));
                if (!IsPublic(model.GetSpeculativeTypeInfo(0, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Type))
                {
                    found.Add(name);
                }
            }
        }

        return new([.. found]);
    }

    /// <summary>Marks the rows with types that are not public.</summary>
    public static OptionTable Mark((OptionTable Table, EquatableArray<string> Names) pair, CancellationToken cancellationToken)
    {
        (OptionTable table, EquatableArray<string> names) = pair;
        return names.Count == 0
            ? table
            : table with
            {
                Types = new(Array.ConvertAll(
                    table.Types.AsSpan().ToArray(),
                    type => Contains(type.Type) || Contains(type.Query) ? type with { IsInternal = true } : type)),
                Composites = new(Array.ConvertAll(
                    table.Composites.AsSpan().ToArray(),
                    composite => Contains(composite.Type) ? composite with { IsInternal = true } : composite)),
            };

        bool Contains(string? name) => name is not null && names.AsSpan().IndexOf(name) >= 0;
    }

    private static bool IsPublic(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named =>
            named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType))
            && ArePublic(named.TypeArguments),
        _ => true,
    };

    private static bool ArePublic(ImmutableArray<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            if (!IsPublic(type))
            {
                return false;
            }
        }

        return true;
    }
}

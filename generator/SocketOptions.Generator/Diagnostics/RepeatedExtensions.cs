using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds extension members that the runtime already defines for Socket.</summary>
/// <remarks>
/// The compiler prefers neither of two extension members with the same name, type, and receiver, unless a namespace is nearer
/// to the code than the other.
/// </remarks>
internal static class RepeatedExtensions
{
    private const string RuntimeExtensions = "Sockets.Options.SocketOptionExtensions";

    /// <returns>
    /// The names in the order of the tables: those of the package's rows, which are the same members again, and those of the rows
    /// that replace them.
    /// </returns>
    public static (List<string> Repeated, List<string> Replaced) Find(Target target, AnalyzedTables tables, Compilation compilation)
    {
        var repeated = new List<string>();
        var replaced = new List<string>();
        HashSet<string> ofRuntime = NamesOfRuntime(compilation);
        foreach (OptionRow option in tables.Options)
        {
            foreach (string name in tables.MembersOf(option).Members.AccessorNames(option.Property))
            {
                if (ofRuntime.Contains(name) && target.Selects(option))
                {
                    (tables.IsCustom(option) ? replaced : repeated).Add(name);
                }
            }
        }

        foreach (CompositeRow composite in tables.Composites)
        {
            if (ofRuntime.Contains(composite.Property) && target.Selects(composite, tables.Options))
            {
                repeated.Add(composite.Property);
            }
        }

        return (repeated, replaced);
    }

    /// <summary>Determines whether code that is not in the namespace of a class, or in one inside it, can use the class.</summary>
    public static bool AreUsableOutsideTheNamespace(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        !type.ContainingNamespace.IsGlobalNamespace
        && ((type.DeclaredAccessibility == Accessibility.Public && compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
            || HasCode(compilation.Assembly.GlobalNamespace, type.ContainingNamespace, cancellationToken));

    /// <summary>Determines whether a namespace has handwritten types, except in another one.</summary>
    private static bool HasCode(INamespaceSymbol space, INamespaceSymbol except, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner
                ? !SymbolEqualityComparer.Default.Equals(inner, except) && HasCode(inner, except, cancellationToken)
                : IsHandwritten(member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandwritten(INamespaceOrTypeSymbol type)
    {
        foreach (Location location in type.Locations)
        {
            if (location.SourceTree is SyntaxTree tree && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> NamesOfRuntime(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        INamedTypeSymbol? extensions = compilation.GetTypeByMetadataName(RuntimeExtensions);
        if (extensions is not null && !SymbolEqualityComparer.Default.Equals(extensions.ContainingAssembly, compilation.Assembly))
        {
            // In metadata, the members are static methods; in a referenced project, they are members of blocks.
            AddAll(extensions.MemberNames);
            foreach (INamedTypeSymbol block in extensions.GetTypeMembers())
            {
                AddAll(block.MemberNames);
            }
        }

        return names;

        void AddAll(IEnumerable<string> added)
        {
            foreach (string name in added)
            {
                bool isAccessor = name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
                names.Add(isAccessor ? name.Substring("get_".Length) : name);
            }
        }
    }
}

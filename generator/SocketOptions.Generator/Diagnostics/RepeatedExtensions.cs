using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Diagnostics;

/// <summary>Finds extension members that the runtime already defines for Socket.</summary>
/// <remarks>The compiler prefers neither of two extension members with the same name, type, and receiver.</remarks>
internal static class RepeatedExtensions
{
    private const string RuntimeExtensions = "Sockets.Options.SocketOptionExtensions";

    /// <returns>The names in the order of the tables.</returns>
    public static List<string> Find(Target target, AnalyzedTables tables, Compilation compilation)
    {
        var repeated = new List<string>();
        HashSet<string> ofRuntime = NamesOfRuntime(compilation);
        foreach (OptionRow option in tables.Options)
        {
            OptionMembers members = tables.MembersOf(option).Members;
            string? name = members.IsProperty ? option.Property : members.Getter ?? members.Setter;
            if (name is not null && ofRuntime.Contains(name) && target.Selects(option))
            {
                repeated.Add(name);
            }
        }

        foreach (CompositeRow composite in tables.Composites)
        {
            if (ofRuntime.Contains(composite.Property) && target.Selects(composite, tables.Options))
            {
                repeated.Add(composite.Property);
            }
        }

        return repeated;
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

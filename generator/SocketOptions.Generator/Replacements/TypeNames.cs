using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Finds the shortest names of types at a place in the code.</summary>
/// <remarks>Other symbols of the same names can be in scope.</remarks>
internal sealed class TypeNames(SemanticModel model, int position)
{
    public const string TimeSpan = "System.TimeSpan";
    public const string OperatingSystem = "System.OperatingSystem";

    private const string Runtime = "Sockets.Options";
    private const string Global = "global::";

    /// <param name="qualified">The name with its namespace.</param>
    public string Of(string qualified)
    {
        int end = qualified.LastIndexOf('.');
        string name = qualified.Substring(end + 1);
        bool isRuntime = qualified.Substring(0, end) == Runtime;
        // Code that does not import the namespace of the runtime does so afterwards.
        return IsMeant(name, isNothing: isRuntime, symbol => symbol.ToDisplayString() == qualified) ? name
            : !isRuntime && IsMeant(nameof(System), isNothing: false, IsSystem) ? qualified
            : Global + qualified;
    }

    private bool IsMeant(string name, bool isNothing, Func<ISymbol, bool> isMeant)
    {
        ImmutableArray<ISymbol> symbols = model.LookupSymbols(position, name: name);
        ISymbol? only = null;
        foreach (ISymbol symbol in symbols)
        {
            if (symbol is INamedTypeSymbol { Arity: > 0 })
            {
                continue;
            }

            if (only is not null)
            {
                return false;
            }

            only = symbol is IAliasSymbol alias ? alias.Target : symbol;
        }

        return only is null ? isNothing : isMeant(only);
    }

    private static bool IsSystem(ISymbol symbol) => symbol is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true };
}

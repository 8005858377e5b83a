using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Targets;

/// <summary>Names as C# source spells them.</summary>
internal static class Identifier
{
    /// <summary>Marks a name that would be read as a keyword, anywhere or in some places only.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}

using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Targets;

/// <summary>Writes names as C# source.</summary>
internal static class Identifier
{
    /// <summary>Escapes a name that is a keyword, everywhere or only in some contexts.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}

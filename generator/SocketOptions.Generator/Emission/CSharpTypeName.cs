using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Emission;

/// <summary>Qualifies the types that tables name, so that types in the user's code cannot replace them.</summary>
internal static class CSharpTypeName
{
    private const string TypesNamespace = "Sockets.Options.";
    private const string CodecsNamespace = "Sockets.Options.Codecs.";

    public static string OfType(string name) => Qualify(name, TypesNamespace);

    public static string OfCodec(string name) => Qualify(name, CodecsNamespace);

    /// <remarks>The first name is the codec; names in angle brackets are types.</remarks>
    private static string Qualify(string name, string defaultNamespace)
    {
        var text = new StringBuilder(name.Length + 64);
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] is '_' or '.'))
            {
                continue;
            }

            if (i > start)
            {
                AppendQualified(text, name.Substring(start, i - start), defaultNamespace);
                defaultNamespace = TypesNamespace;
            }

            if (i < name.Length)
            {
                text.Append(name[i]);
            }

            start = i + 1;
        }

        return text.ToString();
    }

    private static void AppendQualified(StringBuilder text, string name, string defaultNamespace)
    {
        if (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None)
        {
            text.Append("global::").Append(name.IndexOf('.') < 0 ? defaultNamespace : "");
        }

        text.Append(name);
    }
}

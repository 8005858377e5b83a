using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Model;

/// <summary>The names of C# types in tables: which texts are such names, and how generated code and people write them.</summary>
internal static class CSharpTypeName
{
    private const string TypesNamespace = "Sockets.Options.";
    private const string CodecsNamespace = "Sockets.Options.Codecs.";

    private static readonly HashSet<string> s_notClsCompliant = new(StringComparer.Ordinal)
    {
        "sbyte", "ushort", "uint", "ulong", "System.SByte", "System.UInt16", "System.UInt32", "System.UInt64", "System.UIntPtr",
    };

    /// <summary>Determines whether a text has the form of a type, such as <c>System.TimeSpan?</c>.</summary>
    public static bool IsType(string text) => TypeNameSyntax.Parse(text, isCodec: false) is not null;

    /// <summary>Determines whether a text has the form of a codec, such as <c>EnumCodec&lt;System.Net.Sockets.SocketType&gt;</c>.</summary>
    public static bool IsCodec(string text) => TypeNameSyntax.Parse(text, isCodec: true) is not null;

    /// <summary>Qualifies a type, so that nothing in the user's code can hide it.</summary>
    public static string OfType(string name) => Qualify(name, isCodec: false);

    /// <summary>Qualifies a codec.</summary>
    /// <inheritdoc cref="OfType"/>
    public static string OfCodec(string name) => Qualify(name, isCodec: true);

    /// <summary>Qualifies a type or a codec.</summary>
    /// <inheritdoc cref="OfType"/>
    public static string Qualify(string name, bool isCodec) => Rewrite(
        name, isCodec, static (name, isCodec) => Qualifier(name, isCodec) + name);

    /// <summary>Gets the text that <see cref="Qualify"/> puts in front of a name.</summary>
    public static string QualifierOf(string name, bool isCodec)
    {
        (int start, int length) = TypeNameSyntax.Parse(name, isCodec)![0];
        return Qualifier(name.Substring(start, length), isCodec);
    }

    /// <summary>Removes the namespaces from a type.</summary>
    public static string Unqualified(string name) => Rewrite(
        name, isCodec: false, static (name, _) => name.Substring(name.LastIndexOf('.') + 1));

    /// <summary>Determines whether a type can be used from all languages (CLS), unless its assembly states the opposite.</summary>
    /// <remarks>The runtime does not promise that of its types.</remarks>
    public static bool IsClsCompliant(string name)
    {
        foreach ((int start, int length) in TypeNameSyntax.Parse(name, isCodec: false)!)
        {
            string part = name.Substring(start, length);
            if (s_notClsCompliant.Contains(part)
                || (Qualifier(part, isCodec: false) + part).StartsWith("global::" + TypesNamespace, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <remarks>The first name of a codec is the codec; those between angle brackets are types.</remarks>
    private static string Rewrite(string text, bool isCodec, Func<string, bool, string> rewriteName)
    {
        var result = new StringBuilder(text.Length + 64);
        int end = 0;
        foreach ((int start, int length) in TypeNameSyntax.Parse(text, isCodec)!)
        {
            result.Append(text, end, start - end).Append(rewriteName(text.Substring(start, length), isCodec && start == 0));
            end = start + length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private static string Qualifier(string name, bool isCodec) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? ""
        : name.IndexOf('.') >= 0 ? "global::"
        : "global::" + (isCodec ? CodecsNamespace : TypesNamespace);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Calls;

/// <summary>Reads names of options and units out of identifiers and comments.</summary>
internal static class NativeNames
{
    private static readonly string[] s_affixes =
        ["LINUX", "WINDOWS", "WIN", "MACOS", "MAC", "OSX", "DARWIN", "BSD", "FREEBSD", "UNIX", "OPTIONNAME", "OPTION", "OPT",
            "NAME"];

    /// <summary>Returns the names in upper case with underscores in the comments of a node or after a token.</summary>
    public static IEnumerable<string> InComments(SyntaxNodeOrToken place)
    {
        IEnumerable<SyntaxTrivia> comments = place.AsNode() is SyntaxNode node ? node.DescendantTrivia()
            : place.GetTrailingTrivia();
        foreach (SyntaxTrivia trivia in comments)
        {
            if (trivia.Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineCommentTrivia)
            {
                foreach (string word in trivia.ToString().Split(' ', '*', '/', ',', '.', ':', ';', '(', ')', '=', '\t'))
                {
                    if (word.IndexOf('_') > 0 && !Array.Exists(word.ToCharArray(), char.IsLower))
                    {
                        yield return word;
                    }
                }
            }
        }
    }

    /// <summary>Returns an identifier without case and underscores, and the forms of it without the name of a system.</summary>
    public static IEnumerable<string> Normalize(string identifier)
    {
        string name = identifier.Replace("_", "").ToUpperInvariant();
        yield return name;
        foreach (string affix in s_affixes)
        {
            if (name.Length > affix.Length && name.EndsWith(affix, StringComparison.Ordinal))
            {
                yield return name.Substring(0, name.Length - affix.Length);
            }

            if (name.Length > affix.Length && name.StartsWith(affix, StringComparison.Ordinal))
            {
                yield return name.Substring(affix.Length);
            }
        }
    }

    /// <summary>Returns the words of an identifier in upper case: IDLE and MS for idleMs.</summary>
    public static List<string> Words(string identifier)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 1; i <= identifier.Length; i++)
        {
            bool isEnd = i == identifier.Length
                || identifier[i] == '_'
                || identifier[i - 1] == '_'
                || (char.IsUpper(identifier[i])
                    && (!char.IsUpper(identifier[i - 1]) || (i + 1 < identifier.Length && char.IsLower(identifier[i + 1]))));
            if (isEnd)
            {
                string word = identifier.Substring(start, i - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word.ToUpperInvariant());
                }

                start = i;
            }
        }

        return words;
    }

    /// <returns>The unit of time that an identifier names: s, ms or us; null for none.</returns>
    public static string? UnitIn(string identifier)
    {
        foreach (string word in Words(identifier))
        {
            switch (word)
            {
                case "MS" or "MSEC" or "MSECS" or "MILLIS" or "MILLISECOND" or "MILLISECONDS":
                    return "ms";
                case "SEC" or "SECS" or "SECOND" or "SECONDS":
                    return "s";
                case "US" or "USEC" or "USECS" or "MICROS" or "MICROSECOND" or "MICROSECONDS":
                    return "us";
            }
        }

        return null;
    }
}

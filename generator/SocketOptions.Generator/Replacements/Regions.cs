using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Determines whether code is compiled under the same conditions as other code of its file.</summary>
internal sealed class Regions(SyntaxNode root)
{
    /// <summary>Determines whether code is compiled whenever the code at another place is.</summary>
    public bool IsCompiledWith(int position, int other)
    {
        if (!root.ContainsDirectives)
        {
            return true;
        }

        List<DirectiveTriviaSyntax> open = OpenAt(position);
        List<DirectiveTriviaSyntax> others = OpenAt(other);
        return open.TrueForAll(others.Contains);
    }

    /// <summary>Determines whether code contains a condition.</summary>
    public bool HasCondition(TextSpan code)
    {
        foreach (DirectiveTriviaSyntax directive in Conditions())
        {
            if (code.Contains(directive.SpanStart))
            {
                return true;
            }
        }

        return false;
    }

    private List<DirectiveTriviaSyntax> OpenAt(int position)
    {
        var open = new List<DirectiveTriviaSyntax>();
        foreach (DirectiveTriviaSyntax directive in Conditions())
        {
            if (directive.SpanStart > position)
            {
                break;
            }

            if (directive is not IfDirectiveTriviaSyntax && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
            }

            if (directive is not EndIfDirectiveTriviaSyntax)
            {
                open.Add(directive);
            }
        }

        return open;
    }

    private IEnumerable<DirectiveTriviaSyntax> Conditions()
    {
        if (!root.ContainsDirectives)
        {
            yield break;
        }

        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax)
            {
                yield return directive;
            }
        }
    }
}

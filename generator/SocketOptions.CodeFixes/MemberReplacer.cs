using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Replacements;

namespace Sockets.Options.CodeFixes;

/// <summary>Replaces calls by small changes that preserve the formatting of all other text.</summary>
internal sealed class MemberReplacer
{
    private readonly SourceText _text;
    private readonly CompilationUnitSyntax _root;
    private readonly SemanticModel _model;
    private readonly string _lineBreak;

    private MemberReplacer(SourceText text, CompilationUnitSyntax root, SemanticModel model)
    {
        _text = text;
        _root = root;
        _model = model;
        TextLine first = text.Lines[0];
        _lineBreak = first.EndIncludingLineBreak == first.End
            ? "\n"
            : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    public static async Task<Document> ReplaceAsync(
        Document document, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var replacer = new MemberReplacer(text, root, model);
        var changes = new List<TextChange>();
        foreach (Replacement replacement in replacements)
        {
            List<TextChange> own = replacer.ChangesFor(replacement);
            // The code of one call can be a part of that of another one.
            if (!own.Exists(change => changes.Exists(other => other.Span.OverlapsWith(change.Span))))
            {
                changes.AddRange(own);
            }
        }

        if (RuntimeImport.FindChange(text, root, model, replacer._lineBreak, cancellationToken) is TextChange import)
        {
            changes.Add(import);
        }

        changes.Sort(static (first, second) => first.Span.CompareTo(second.Span));
        return document.WithText(text.WithChanges(changes));
    }

    private List<TextChange> ChangesFor(Replacement replacement)
    {
        string text = Shorten(replacement.Text, replacement.Place.Start);
        if (replacement.IsStatement)
        {
            text = Statement(replacement, text + ";");
        }

        var changes = new List<TextChange> { new(replacement.Place, text) };
        foreach (TextSpan removed in replacement.Removed)
        {
            changes.Add(new TextChange(WithLine(removed), ""));
        }

        return changes;
    }

    private string Statement(Replacement replacement, string text)
    {
        SyntaxNode? statement = _root.FindNode(replacement.Place).FirstAncestorOrSelf<StatementSyntax>();
        TextLine line = _text.Lines.GetLineFromPosition(replacement.Place.Start);
        string indentation = _text.ToString(TextSpan.FromBounds(line.Start, replacement.Place.Start));
        bool isAlone = string.IsNullOrWhiteSpace(indentation);
        if (replacement.Guard is string guard)
        {
            string condition = $"if ({Shorten(guard, replacement.Place.Start)})";
            text = isAlone
                ? string.Join(
                    _lineBreak + indentation, condition, "{", (indentation.Contains('\t') ? "\t" : "    ") + text, "}")
                : $"{condition} {{ {text} }}";
            // An else would belong to the new condition.
            return statement?.Parent is IfStatementSyntax { Else: not null } branch && branch.Statement == statement
                ? $"{{ {text} }}"
                : text;
        }

        return text;
    }

    /// <summary>Extends a statement to its lines if nothing else is on them.</summary>
    private TextSpan WithLine(TextSpan statement)
    {
        TextLine first = _text.Lines.GetLineFromPosition(statement.Start);
        TextLine last = _text.Lines.GetLineFromPosition(statement.End);
        bool isAlone = string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(first.Start, statement.Start)))
            && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(statement.End, last.End)));
        if (isAlone)
        {
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        }

        int end = statement.End;
        while (end < last.End && _text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(statement.Start, end);
    }

    /// <summary>Removes the namespace from the names that the code can use without it.</summary>
    private string Shorten(string text, int position)
    {
        foreach (string name in new[] { nameof(TimeSpan), "OperatingSystem" })
        {
            ImmutableArray<ISymbol> symbols = _model.LookupNamespacesAndTypes(position, container: null, name);
            if (symbols.Length == 1
                && symbols[0].ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true })
            {
                text = text.Replace($"System.{name}", name);
            }
        }

        return text;
    }
}

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

    /// <returns>The document with the members; null if its code would have errors that it does not have now.</returns>
    public static async Task<Document?> ReplaceAsync(
        Document document, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        Document changed = document.WithText(
            text.WithChanges(new MemberReplacer(text, root, model).ChangesFor(replacements)));
        SemanticModel changedModel = (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return HasNewErrors(model, changedModel, cancellationToken) ? null : changed;
    }

    /// <summary>Replaces as many calls as possible.</summary>
    public static async Task<Document> ReplaceAllAsync(
        Document document, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        if (await ReplaceAsync(document, replacements, cancellationToken).ConfigureAwait(false) is Document all)
        {
            return all;
        }

        Document best = document;
        var possible = new List<Replacement>();
        foreach (Replacement replacement in replacements)
        {
            List<Replacement> more = [.. possible, replacement];
            if (await ReplaceAsync(document, more, cancellationToken).ConfigureAwait(false) is Document changed)
            {
                possible = more;
                best = changed;
            }
        }

        return best;
    }

    private static bool HasNewErrors(SemanticModel before, SemanticModel after, CancellationToken cancellationToken)
    {
        List<string> known = ErrorsOf(before);
        return ErrorsOf(after).Exists(error => !known.Remove(error));

        List<string> ErrorsOf(SemanticModel model) =>
        [
            .. model.GetDiagnostics(cancellationToken: cancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => diagnostic.Id),
        ];
    }

    private List<TextChange> ChangesFor(IReadOnlyList<Replacement> replacements)
    {
        var changes = new List<TextChange>();
        foreach (Replacement replacement in replacements)
        {
            List<TextChange> own = ChangesFor(replacement);
            // The code of one call can be a part of that of another one.
            if (!own.Exists(change => changes.Exists(other => other.Span.OverlapsWith(change.Span))))
            {
                changes.AddRange(own);
            }
        }

        if (RuntimeImport.FindChange(_text, _root, _model, replacements.Select(static replacement => replacement.Place.Start), _lineBreak)
            is TextChange import)
        {
            changes.Add(import);
        }

        changes.Sort(static (first, second) => first.Span.CompareTo(second.Span));
        return changes;
    }

    private List<TextChange> ChangesFor(Replacement replacement)
    {
        string text = replacement.IsStatement ? Statement(replacement, replacement.Text + ";") : replacement.Text;

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
            string condition = $"if ({guard})";
            text = isAlone
                ? string.Join(
                    _lineBreak + indentation, condition, "{", (indentation.Contains('\t') ? "\t" : "    ") + text, "}")
                : $"{condition} {{ {text} }}";
            return HasElseAfter(statement) ? $"{{ {text} }}" : text;
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

    /// <summary>Determines whether an else follows, which would belong to a new condition.</summary>
    private static bool HasElseAfter(SyntaxNode? statement)
    {
        for (; statement?.Parent is StatementSyntax and not BlockSyntax or ElseClauseSyntax; statement = statement.Parent)
        {
            if (statement.Parent is IfStatementSyntax { Else: not null } branch && branch.Statement == statement)
            {
                return true;
            }
        }

        return false;
    }
}

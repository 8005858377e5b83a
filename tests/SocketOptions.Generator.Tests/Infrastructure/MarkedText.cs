using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>A text with ⟦ and ⟧ around the place where an error is expected, which saves counting columns.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        if (start < 0)
        {
            Text = marked;
            Range = new TextRange(-1, 0, -1, -1);
            return;
        }

        int end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        Text = marked.Remove(end + 1, 1).Remove(start, 1);
        string[] before = Text[..start].ReplaceLineEndings("\n").Split('\n');
        Range = new TextRange(start, end - start, before.Length - 1, before[^1].Length);
    }

    public string Text { get; }

    /// <summary>Gets the range between the marks.</summary>
    public TextRange Range { get; }

    public string Marked => Text.Substring(Range.Start, Range.Length);
}

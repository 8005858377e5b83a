using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>A text in which a test marks the place of an error, so that nobody has to count columns.</summary>
internal sealed class MarkedText
{
    private const char Opening = '«';
    private const char Closing = '»';

    public MarkedText(string marked)
    {
        int start = marked.IndexOf(Opening, StringComparison.Ordinal);
        int end = marked.IndexOf(Closing, StringComparison.Ordinal) - 1;
        Text = marked.Remove(end + 1, 1).Remove(start, 1);
        string[] before = Text[..start].ReplaceLineEndings("\n").Split('\n');
        Range = new TextRange(start, end - start, before.Length - 1, before[^1].Length);
    }

    public string Text { get; }

    /// <summary>Gets what stands between the marks.</summary>
    public TextRange Range { get; }
}

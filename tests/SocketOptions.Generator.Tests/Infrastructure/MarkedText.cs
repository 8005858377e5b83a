namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>A text with the place between ⟦ and ⟧ where a diagnostic is expected.</summary>
internal sealed class MarkedText
{
    private MarkedText(string text, string? marked, int start)
    {
        Text = text;
        Marked = marked;
        Start = start;
    }

    public string Text { get; }

    public string? Marked { get; }

    public int Start { get; }

    public static MarkedText Parse(string text)
    {
        int start = text.IndexOf('⟦', StringComparison.Ordinal);
        int end = text.IndexOf('⟧', StringComparison.Ordinal) - 1;
        return start < 0
            ? new MarkedText(text, null, -1)
            : new MarkedText(text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), text[(start + 1)..(end + 1)], start);
    }
}

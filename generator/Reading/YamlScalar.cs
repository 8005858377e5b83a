namespace Sockets.Options.Generator.Reading;

/// <summary>A text, with escapes and quotes taken away.</summary>
/// <param name="range">Where it stands, with its quotes.</param>
/// <param name="text">The text.</param>
/// <param name="isQuoted">Whether it is in quotes: <c>"1"</c> is a text, <c>1</c> is a number.</param>
internal sealed class YamlScalar(TextRange range, string text, bool isQuoted) : YamlNode(range)
{
    public string Text { get; } = text;

    public bool IsQuoted { get; } = isQuoted;
}

using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>A text, with escapes and quotes taken away.</summary>
/// <param name="range">Where it stands, with its quotes.</param>
/// <param name="text">The text.</param>
/// <param name="isQuoted">Whether it is in quotes: <c>"1"</c> is a text, <c>1</c> is a number.</param>
internal sealed class YamlScalar(TextRange range, string text, bool isQuoted) : YamlNode(range)
{
    public string Text { get; } = text;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Gets a value that tells whether the text stands in the file as it is, for an escape is longer than what it says.</summary>
    public bool IsVerbatim => Text.Length == Range.Length - (IsQuoted ? 2 : 0);
}

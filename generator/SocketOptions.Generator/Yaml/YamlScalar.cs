using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Represents a text without escape sequences and quotes.</summary>
/// <param name="range">The position, including the quotes.</param>
/// <param name="text">The text.</param>
/// <param name="isQuoted">Indicates whether it is in quotes: <c>"1"</c> is text, <c>1</c> is a number.</param>
internal sealed class YamlScalar(TextRange range, string text, bool isQuoted) : YamlNode(range)
{
    public string Text { get; } = text;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Gets a value indicating whether the file contains the text without escape sequences, which are longer.</summary>
    public bool IsVerbatim => Text.Length == Range.Length - (IsQuoted ? 2 : 0);
}

using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

internal sealed partial class YamlReader
{
    /// <summary>Checks that all YAML parsers interpret each character in the same way.</summary>
    private bool CheckCharacters()
    {
        string text = _text;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r' or (>= ' ' and <= '~') || IsPrintable(c))
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(CharacterAt(i + 1)))
            {
                i++;
                continue;
            }

            while (_position < i)
            {
                MoveTowards(i);
            }

            Fail(new TextRange(i, 1, _line, Column), c == '\t'
                ? "Tabs are not allowed. Indent with spaces, and write \\t in double quotes."
                : $"The character U+{(int)c:X4} is not allowed. Write it as an escape in double quotes.");
            return false;
        }

        return true;
    }

    /// <summary>Moves to the next line or, if it is further, to <paramref name="position"/>.</summary>
    private void MoveTowards(int position)
    {
        while (_position < position && !AtLineEnd)
        {
            _position++;
        }

        if (_position < position)
        {
            SkipLineBreak();
        }
    }

    // U+2028 and U+2029 end a line for some parsers only; U+FEFF marks the byte order.
    private static bool IsPrintable(char c) =>
        c is >= '\u00A0' and <= '\uFFFD' and not ('\u2028' or '\u2029' or '\uFEFF') && !char.IsSurrogate(c);
}

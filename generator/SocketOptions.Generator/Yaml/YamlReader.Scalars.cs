using System.Text;

namespace Sockets.Options.Generator.Yaml;

internal sealed partial class YamlReader
{
    private static readonly char[] s_endsPlain = [':', '#', '\n', '\r'];
    private static readonly char[] s_endsPlainInFlow = [.. s_endsPlain, ',', '[', ']', '{', '}'];
    private static readonly char[] s_endsVerbatim = ['"', '\\', '\n', '\r'];

    private YamlScalar? ReadScalar(bool inFlow) => Current switch
    {
        '"' => ReadDoubleQuoted(),
        '\'' => ReadSingleQuoted(),
        _ => ReadPlain(inFlow),
    };

    private YamlScalar? ReadPlain(bool inFlow)
    {
        if (!CheckPlainStart(inFlow))
        {
            return null;
        }

        int start = _position;
        char[] ends = inFlow ? s_endsPlainInFlow : s_endsPlain;
        do
        {
            // Other separators can be between letters, such as the colons of an address.
            _position = _text.IndexOfAny(ends, _position + 1);
        }
        while (_position >= 0 && !AtLineEnd && !AtComment && !EndsPlain(inFlow));

        int end = _position < 0 ? _text.Length : _position;
        while (_text[end - 1] == ' ')
        {
            end--;
        }

        _position = end;
        return new YamlScalar(RangeFrom(start), _text.Substring(start, end - start), isQuoted: false);
    }

    private bool EndsPlain(bool inFlow) =>
        inFlow && IsFlowIndicator(Current)
        || Current == ':' && IsPlainSeparator(CharacterAt(_position + 1), inFlow);

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    private static bool IsPlainSeparator(char c, bool inFlow) => IsBlank(c) || (inFlow && IsFlowIndicator(c));

    private bool CheckPlainStart(bool inFlow)
    {
        string? message = Current switch
        {
            '\0' or '\n' or '\r' => "A value is missing.",
            '&' or '*' => "Anchors and aliases are not supported. Put the text in quotes.",
            '!' => "Tags are not supported. Put the text in quotes.",
            '|' or '>' => "Multi-line text is not supported. Put it on one line, in quotes.",
            '?' => "Keys after '?' are not supported. Put the text in quotes.",
            '[' or '{' => "A key must be text.",
            '#' or ',' or ']' or '}' or ':' or '%' or '@' or '`' =>
                $"A value cannot begin with '{Current}'. Put the text in quotes.",
            '-' when IsPlainSeparator(CharacterAt(_position + 1), inFlow) => "A list item is not allowed here.",
            '-' or '.' when AtDocumentMarker => "Document markers are not supported. A table is a single document.",
            _ => null,
        };

        if (message is not null)
        {
            Fail(message);
        }

        return message is null;
    }

    private bool AtDocumentMarker =>
        Column == 0 && CharacterAt(_position + 1) == Current && CharacterAt(_position + 2) == Current
        && IsBlank(CharacterAt(_position + 3));

    private YamlScalar? ReadSingleQuoted()
    {
        int start = _position++;
        while (Current != '\'' || CharacterAt(_position + 1) == '\'')
        {
            if (!CheckQuoteContinues(start))
            {
                return null;
            }

            _position += Current == '\'' ? 2 : 1;
        }

        string text = _text.Substring(start + 1, _position - start - 1).Replace("''", "'");
        _position++;
        return new YamlScalar(RangeFrom(start), text, isQuoted: true);
    }

    private YamlScalar? ReadDoubleQuoted()
    {
        int start = _position++;
        if (TakeUntilQuote() is { } plain)
        {
            return new YamlScalar(RangeFrom(start), plain, isQuoted: true);
        }

        StringBuilder text = new();
        while (Current != '"')
        {
            if (!CheckQuoteContinues(start))
            {
                return null;
            }

            if (Current != '\\')
            {
                text.Append(_text[_position++]);
            }
            else if (!ReadEscape(text))
            {
                return null;
            }
        }

        _position++;
        return new YamlScalar(RangeFrom(start), text.ToString(), isQuoted: true);
    }

    /// <returns>The text up to the closing quote; null if it contains an escape sequence or does not end on its line.</returns>
    private string? TakeUntilQuote()
    {
        int end = _text.IndexOfAny(s_endsVerbatim, _position);
        if (end < 0 || _text[end] != '"')
        {
            return null;
        }

        string text = _text.Substring(_position, end - _position);
        _position = end + 1;
        return text;
    }

    private bool CheckQuoteContinues(int start)
    {
        if (!AtLineEnd)
        {
            return true;
        }

        Fail(RangeFrom(start), "The closing quote is missing. It must be on the same line as the opening quote.");
        return false;
    }

    private bool ReadEscape(StringBuilder text)
    {
        int start = _position++;
        char c = Current;
        if (!AtLineEnd)
        {
            _position++;
        }

        int code = c switch
        {
            '0' => 0x00,
            'a' => 0x07,
            'b' => 0x08,
            't' => 0x09,
            'n' => 0x0A,
            'v' => 0x0B,
            'f' => 0x0C,
            'r' => 0x0D,
            'e' => 0x1B,
            ' ' or '"' or '/' or '\\' => c,
            'N' => 0x85,
            '_' => 0xA0,
            'L' => 0x2028,
            'P' => 0x2029,
            'x' => ReadHexadecimal(digits: 2),
            'u' => ReadHexadecimal(digits: 4),
            'U' => ReadHexadecimal(digits: 8),
            _ => -1,
        };

        if (code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            Fail(
                RangeFrom(start),
                $"'{_text.Substring(start, _position - start)}' is not an escape sequence. Write a backslash as \\\\.");
            return false;
        }

        text.Append(char.ConvertFromUtf32(code));
        return true;
    }

    private int ReadHexadecimal(int digits)
    {
        int code = 0;
        for (int i = 0; i < digits; i++)
        {
            if (!Uri.IsHexDigit(Current))
            {
                return -1;
            }

            code = (code << 4) | Uri.FromHex(Current);
            _position++;
        }

        return code;
    }
}

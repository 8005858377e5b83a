using System.Globalization;
using System.Text;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Makes texts in the subset of YAML that tables are written in, and damages them.</summary>
internal sealed class RandomYaml(int seed)
{
    private const int MaximumDepth = 5;

    /// <summary>The characters that mean something to a YAML parser, somewhere.</summary>
    public static IReadOnlyList<string> Fragments { get; } =
    [
        " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", ":", ": ", " :", "-", "- ", "--- ", "...", "#", " #", ",", ", ", "[", "]", "{", "}",
        "[]", "{}", "\"", "'", "''", "\\", "\\n", "\\x41", "\\u00e9", "&a ", "*a", "!t ", "|", ">", "?", "? ", "%", "@", "`", "~", "null",
        "a", "0", ".", "/", "=", "<<", "é", "€", "😀", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\0", "\u007F",
    ];

    private static readonly string[] s_words =
    [
        "a", "linux", "TCP_NODELAY", "0x10", "-1", "3.10", "true", "~", "http://x/y#z", "a b c", "x:y", "a-b", "it's", "-x", "a#b", "1..255",
        "50%", "a, b", "[a]", "{a}", "- a", "a: b", "a #b", "#a", ":a", "?a", "!a", "&a", "*a", "|", ">", "%a", "@a", "`a", "\"a\"", "'a'",
        " a", "a ", "", "é", "€", "😀", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\0", "\t", "a\nb", "a\r\nb", "\\", "\\n", "\u001B", "---", "...",
    ];

#pragma warning disable CA5394 // The point of these numbers is that they come again.
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _form = new();
    private int _keys;

    /// <summary>Makes a text.</summary>
    /// <returns>The text, and the form in which <see cref="YamlText"/> writes its contents.</returns>
    public (string Text, string Form) Next()
    {
        _text.Clear();
        _form.Clear();
        Comments();
        WriteBlock(indentation: 0, depth: 1);
        return (_text.ToString(), _form.ToString());
    }

    /// <summary>Changes a text in some places.</summary>
    public string Damage(string text)
    {
        StringBuilder damaged = new(text);
        for (int changes = _random.Next(1, 4); changes > 0; changes--)
        {
            int position = _random.Next(damaged.Length + 1);
            int length = Math.Min(_random.Next(4), damaged.Length - position);
            switch (_random.Next(4))
            {
                case 0:
                    damaged.Remove(position, length);
                    break;
                case 1:
                    damaged.Insert(_random.Next(damaged.Length + 1), damaged.ToString(position, length));
                    break;
                case 2:
                    damaged.Remove(position, length).Insert(position, Pick(Fragments));
                    break;
                default:
                    damaged.Insert(position, Pick(Fragments));
                    break;
            }
        }

        return damaged.ToString();
    }

    private bool Sometimes() => _random.Next(4) == 0;

    private string Pick(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];

    private void WriteBlock(int indentation, int depth)
    {
        int kind = depth == MaximumDepth ? 2 : _random.Next(4);
        if (kind == 0)
        {
            WriteBlockSequence(indentation, depth);
        }
        else if (kind == 1)
        {
            WriteBlockMapping(indentation, depth);
        }
        else
        {
            WriteInline(depth, inFlow: false);
            EndLine();
        }
    }

    private void WriteBlockSequence(int indentation, int depth)
    {
        _form.Append('[');
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            _text.Append('-');
            int column = indentation + 2 + _random.Next(2);
            if (Sometimes())
            {
                EndLine();
                _text.Append(' ', column);
            }
            else
            {
                _text.Append(' ', column - indentation - 1);
            }

            WriteBlock(column, depth + 1);
            _form.Append(' ');
            if (count > 1)
            {
                _text.Append(' ', indentation);
            }
        }

        _form.Append(']');
    }

    private void WriteBlockMapping(int indentation, int depth)
    {
        _form.Append('{');
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            WriteKey(inFlow: false);
            if (_random.Next(2) == 0)
            {
                _text.Append(' ', _random.Next(1, 3));
                WriteInline(depth + 1, inFlow: false);
                EndLine();
            }
            else
            {
                EndLine();
                int column = indentation + _random.Next(1, 4);
                _text.Append(' ', column);
                WriteBlock(column, depth + 1);
            }

            _form.Append(' ');
            if (count > 1)
            {
                _text.Append(' ', indentation);
            }
        }

        _form.Append('}');
    }

    private void WriteInline(int depth, bool inFlow)
    {
        int kind = depth == MaximumDepth ? 2 : _random.Next(5);
        if (kind > 1)
        {
            WriteScalar(Pick(s_words), inFlow);
            return;
        }

        (char open, char close) = kind == 0 ? ('[', ']') : ('{', '}');
        _text.Append(open);
        _form.Append(open);
        for (int count = _random.Next(4); count > 0; count--)
        {
            Spaces();
            if (open == '{')
            {
                WriteKey(inFlow: true);
                _text.Append(' ');
            }

            WriteInline(depth + 1, inFlow: true);
            _form.Append(' ');
            Spaces();
            _text.Append(count > 1 ? "," : "");
        }

        Spaces();
        _text.Append(close);
        _form.Append(close);
    }

    private void WriteKey(bool inFlow)
    {
        WriteScalar(Pick(s_words) + _keys++.ToString(CultureInfo.InvariantCulture), inFlow);
        Spaces();
        _text.Append(':');
        _form.Append('=');
    }

    private void WriteScalar(string text, bool inFlow)
    {
        bool isPrintable = text.All(c => c is >= ' ' and not ('\u007F' or '\u0085' or '\u2028' or '\uFEFF'));
        int style = _random.Next(3);
        if (style == 0 && isPrintable && CanBePlain(text, inFlow))
        {
            _text.Append(text);
            YamlText.WriteScalar(_form, text, isQuoted: false);
            return;
        }

        YamlText.WriteScalar(_form, text, isQuoted: true);
        if (style == 1 && isPrintable)
        {
            _text.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
            return;
        }

        _text.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            _text.Append(Escape(rune));
        }

        _text.Append('"');
    }

    private string Escape(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\0' => "\\0",
        '\t' => "\\t",
        '\n' => "\\n",
        0x85 => "\\N",
        0x2028 => "\\L",
        < ' ' or 0x7F => $"\\x{rune.Value:x2}",
        0xFEFF => "\\uFEFF",
        > 0xFFFF when Sometimes() => $"\\U{rune.Value:X8}",
        <= 0xFF when Sometimes() => $"\\x{rune.Value:X2}",
        _ => rune.ToString(),
    };

    private static bool CanBePlain(string text, bool inFlow) =>
        text.Length > 0
        && text.Trim(' ') == text
        && (char.IsLetterOrDigit(text[0]) || text[0] == '~' || (text[0] == '-' && text.Length > 1 && char.IsLetterOrDigit(text[1])))
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !(inFlow && text.AsSpan().IndexOfAny(",[]{}") >= 0);

    private void Spaces() => _text.Append(' ', Sometimes() ? _random.Next(3) : 0);

    private void EndLine()
    {
        Spaces();
        _text.Append(Sometimes() ? " # a: [comment, 'x" : "");
        LineBreak();
        Comments();
    }

    private void Comments()
    {
        while (Sometimes())
        {
            _text.Append(' ', _random.Next(5)).Append(_random.Next(2) == 0 ? "# - a: comment" : "");
            LineBreak();
        }
    }

    private void LineBreak() => _text.Append(_random.Next(8) switch { 0 => "\r\n", 1 => "\r", _ => "\n" });
}

using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Reads the subset of YAML that tables use.</summary>
/// <remarks>
/// The subset consists of block mappings and sequences, flow collections on one line, plain and quoted scalars on one line,
/// and comments. All YAML parsers interpret it in the same way. The reader reads the text once, from left to right, and
/// stops at the first error, because errors after it would be guesses.
/// </remarks>
internal sealed partial class YamlReader
{
    /// <summary>Far more than a table requires, and far less than the stack supports.</summary>
    private const int MaximumDepth = 32;

    /// <summary>The limit that YAML defines for a key without a preceding question mark.</summary>
    private const int MaximumKeyLength = 1024;

    private readonly string _text;
    private readonly List<YamlError> _errors;
    private int _position;
    private int _line;
    private int _lineStart;

    private YamlReader(string text, List<YamlError> errors)
    {
        _text = text;
        _errors = errors;
    }

    /// <summary>Gets the character to read; NUL, which YAML does not allow, at the end of the text.</summary>
    private char Current => CharacterAt(_position);

    private int Column => _position - _lineStart;

    /// <summary>Gets the column of the node to read; -1 at the end of the text, which ends every block.</summary>
    private int Indentation => _position == _text.Length ? -1 : Column;

    private bool AtLineEnd => IsLineEnd(Current);

    private bool AtComment => Current == '#' && (Column == 0 || _text[_position - 1] == ' ');

    private bool AtSequenceItem => Current == '-' && IsBlank(CharacterAt(_position + 1));

    private bool AtMappingValue => Current == ':' && IsBlank(CharacterAt(_position + 1));

    private TextRange CurrentRange => new(_position, AtLineEnd ? 0 : 1, _line, Column);

    /// <summary>Reads a text.</summary>
    /// <returns>The root; null for a text without one, and after an error.</returns>
    public static YamlNode? Read(string text, List<YamlError> errors)
    {
        YamlReader reader = new(text, errors);
        if (!reader.CheckCharacters())
        {
            return null;
        }

        reader.MoveToNode();
        if (reader.Indentation < 0)
        {
            return null;
        }

        YamlNode? root = reader.ReadBlock(depth: 1);
        if (root is not null && reader.Indentation >= 0)
        {
            reader.Fail("The indentation of this line matches no line above it.");
            return null;
        }

        return root;
    }

    private static bool IsLineEnd(char c) => c is '\0' or '\n' or '\r';

    private static bool IsBlank(char c) => c == ' ' || IsLineEnd(c);

    private char CharacterAt(int position) => position < _text.Length ? _text[position] : '\0';

    private TextRange RangeFrom(int start) => new(start, _position - start, _line, start - _lineStart);

    private void Fail(string message) => Fail(CurrentRange, message);

    private void Fail(TextRange range, string message) => _errors.Add(new YamlError(range, message));

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            _position++;
        }
    }

    private void SkipLine()
    {
        while (!AtLineEnd)
        {
            _position++;
        }

        SkipLineBreak();
    }

    private void SkipLineBreak()
    {
        if (_position == _text.Length)
        {
            return;
        }

        _position += Current == '\r' && CharacterAt(_position + 1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    /// <summary>Skips spaces, comments and blank lines.</summary>
    private void MoveToNode()
    {
        SkipSpaces();
        while (_position < _text.Length && (AtLineEnd || AtComment))
        {
            SkipLine();
            SkipSpaces();
        }
    }

    /// <summary>Skips the rest of the line after a node and moves to the next node.</summary>
    private bool EndNode()
    {
        SkipSpaces();
        if (AtLineEnd || AtComment)
        {
            MoveToNode();
            return true;
        }

        Fail(Current == ':'
            ? "A mapping is not allowed here. Put text that contains ': ' in quotes."
            : $"'{Current}' is not allowed after a value. Put the whole text in quotes.");
        return false;
    }

    private bool CheckNesting(int depth)
    {
        if (depth <= MaximumDepth)
        {
            return true;
        }

        Fail($"The text is nested more than {MaximumDepth} levels deep.");
        return false;
    }

    private void Add(YamlMapping mapping, YamlScalar key, YamlNode value)
    {
        if (mapping.Find(key.Text) is { } first)
        {
            _errors.Add(new YamlError(
                key.Range,
                $"The key '{key.Text}' is a duplicate of the key on line {first.Key.Range.Line + 1}.",
                IsDuplicateKey: true));
            return;
        }

        mapping.Add(new YamlEntry(key, value));
    }
}

using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Model;

/// <summary>The grammar of the names of C# types in tables. Whether such a type exists, the C# compiler reports.</summary>
internal ref struct TypeNameSyntax
{
    // More than any table requires, and less than the stack supports.
    private const int MaximumDepth = 32;

    private readonly string _text;
    private readonly List<(int Start, int Length)> _names = [];
    private int _position;
    private int _depth;

    private TypeNameSyntax(string text)
    {
        _text = text;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Finds the names, with their namespaces, of which a type or a codec consists.</summary>
    /// <returns>The names in the order of the text; null for a text that is neither a type nor a codec.</returns>
    public static List<(int Start, int Length)>? Parse(string text, bool isCodec)
    {
        TypeNameSyntax syntax = new(text);
        bool isName = isCodec ? syntax.SkipName() && syntax.SkipArguments() : syntax.SkipType();
        return isName && syntax._position == text.Length ? syntax._names : null;
    }

    private bool SkipType() => SkipKeyword() ? SkipSuffixes() : SkipName() && SkipArguments() && SkipSuffixes();

    /// <remarks>Only these keywords are types that have values.</remarks>
    private bool SkipKeyword()
    {
        int start = _position;
        if (SkipIdentifier()
            && SyntaxFacts.GetKeywordKind(_text.Substring(start, _position - start)) is var kind and not SyntaxKind.VoidKeyword
            && SyntaxFacts.IsPredefinedType(kind))
        {
            AddName(start);
            return true;
        }

        _position = start;
        return false;
    }

    private bool SkipName()
    {
        int nameStart = _position;
        do
        {
            int start = _position;
            if (!SkipIdentifier()
                || SyntaxFacts.GetKeywordKind(_text.Substring(start, _position - start)) != SyntaxKind.None)
            {
                return false;
            }
        }
        while (Skip('.'));

        AddName(nameStart);
        return true;
    }

    private readonly void AddName(int start) => _names.Add((start, _position - start));

    private bool SkipArguments()
    {
        if (!Skip('<'))
        {
            return true;
        }

        if (++_depth > MaximumDepth)
        {
            return false;
        }

        while (SkipType())
        {
            if (Skip('>'))
            {
                _depth--;
                return true;
            }

            if (!Skip(','))
            {
                return false;
            }

            Skip(' ');
        }

        return false;
    }

    private bool SkipSuffixes()
    {
        Skip('?');
        while (Skip('['))
        {
            if (!Skip(']'))
            {
                return false;
            }

            Skip('?');
        }

        return true;
    }

    private bool SkipIdentifier()
    {
        int start = _position;
        while (Current is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
            || (_position > start && Current is >= '0' and <= '9'))
        {
            _position++;
        }

        return _position > start;
    }

    private bool Skip(char c)
    {
        if (Current != c)
        {
            return false;
        }

        _position++;
        return true;
    }
}

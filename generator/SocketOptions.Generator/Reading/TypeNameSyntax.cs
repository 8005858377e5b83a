using Microsoft.CodeAnalysis.CSharp;

namespace Sockets.Options.Generator.Reading;

/// <summary>Determines whether a text has the form of a C# type. The C# compiler determines whether the type exists.</summary>
internal ref struct TypeNameSyntax
{
    // More than any table requires, and less than the stack supports.
    private const int MaximumDepth = 32;

    private readonly string _text;
    private int _position;
    private int _depth;

    private TypeNameSyntax(string text)
    {
        _text = text;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Determines whether a text has the form of a type, such as <c>System.TimeSpan?</c>.</summary>
    public static bool IsType(string text)
    {
        TypeNameSyntax syntax = new(text);
        return syntax.SkipType() && syntax._position == text.Length;
    }

    /// <summary>Determines whether a text has the form of a codec: <c>EnumCodec&lt;System.Net.Sockets.SocketType&gt;</c>.</summary>
    public static bool IsCodec(string text)
    {
        TypeNameSyntax syntax = new(text);
        return syntax.SkipName() && syntax.SkipArguments() && syntax._position == text.Length;
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
            return true;
        }

        _position = start;
        return false;
    }

    private bool SkipName()
    {
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

        return true;
    }

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

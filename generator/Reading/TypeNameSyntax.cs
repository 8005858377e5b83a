namespace Sockets.Options.Generator.Reading;

/// <summary>Tells whether a text looks like the name of a C# type; whether there is such a type, the C# compiler says.</summary>
internal ref struct TypeNameSyntax
{
    private readonly string _text;
    private int _position;

    private TypeNameSyntax(string text)
    {
        _text = text;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Tells whether a text looks like a type, such as <c>System.TimeSpan?</c>.</summary>
    public static bool IsType(string text)
    {
        TypeNameSyntax syntax = new(text);
        return syntax.SkipName() && syntax.SkipArguments() && syntax.SkipSuffixes() && syntax._position == text.Length;
    }

    /// <summary>Tells whether a text looks like a codec, such as <c>EnumCodec&lt;System.Net.Sockets.SocketType&gt;</c>.</summary>
    public static bool IsCodec(string text)
    {
        TypeNameSyntax syntax = new(text);
        return syntax.SkipName() && syntax.SkipArguments() && syntax._position == text.Length;
    }

    private bool SkipName()
    {
        do
        {
            if (!SkipIdentifier())
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

        while (SkipName() && SkipSuffixes())
        {
            if (Skip('>'))
            {
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
        while (Skip('?') || Skip('['))
        {
            if (_text[_position - 1] == '[' && !Skip(']'))
            {
                return false;
            }
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

using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Determines whether names have the right form.</summary>
internal static class NamePatterns
{
    /// <summary>Determines whether a text is a constant of the C headers, such as <c>TCP_NODELAY</c>.</summary>
    public static bool IsNative(string text)
    {
        foreach (char c in text)
        {
            if (!IsUpper(c) && !IsDigit(c) && c != '_')
            {
                return false;
            }
        }

        return IsUpper(text[0]);
    }

    /// <summary>Determines whether a text is a name for a public member, such as <c>TcpNoDelay</c>. A keyword is not.</summary>
    public static bool IsMember(string text)
    {
        foreach (char c in text)
        {
            if (!IsUpper(c) && !IsLower(c) && !IsDigit(c))
            {
                return false;
            }
        }

        return IsUpper(text[0]);
    }

    /// <summary>Determines whether a text is a name for a row under <c>types</c>, such as <c>milliseconds</c>.</summary>
    public static bool IsValueType(string text)
    {
        foreach (char c in text)
        {
            if (!IsUpper(c) && !IsLower(c) && !IsDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return IsLower(text[0]) || IsUpper(text[0]);
    }

    /// <summary>Parses a native name, or a level and a name, such as <c>IPPROTO_TCP.TCP_NODELAY</c>.</summary>
    /// <returns>The level, which is empty if it is absent, and the name; null if the text is neither.</returns>
    public static OptionKey? ParseOption(string text)
    {
        int dot = text.IndexOf('.');
        string level = text.Substring(0, Math.Max(0, dot));
        string name = text.Substring(dot + 1);
        return name.Length > 0 && IsNative(name) && (dot < 0 || (dot > 0 && IsNative(level))) ? new OptionKey(level, name) : null;
    }

    /// <summary>Determines whether a text is a release, such as <c>2.6.37</c>.</summary>
    public static bool IsRelease(string text)
    {
        int parts = 1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && i > 0 && i < text.Length - 1 && text[i - 1] != '.')
            {
                parts++;
            }
            else if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return parts is >= 2 and <= 4;
    }

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

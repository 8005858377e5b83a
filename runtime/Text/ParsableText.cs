namespace Sockets.Options;

/// <summary>What all values that are parsed from text do with a text that is none of theirs.</summary>
internal static class ParsableText
{
    /// <param name="s">The text.</param>
    /// <param name="provider">What knows the formats of a culture.</param>
    /// <param name="example">A text that is right, for the error.</param>
    internal static T Parse<T>(string s, IFormatProvider? provider, string example)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return T.TryParse(s, provider, out T? value)
            ? value
            : throw new FormatException($"'{s}' is not a {typeof(T).Name}, such as '{example}'.");
    }
}

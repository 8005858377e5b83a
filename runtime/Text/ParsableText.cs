namespace Sockets.Options;

/// <summary>Parses the text of a value, and throws an exception if the text is invalid.</summary>
internal static class ParsableText
{
    /// <param name="s">The text.</param>
    /// <param name="provider">The provider of culture-specific formats.</param>
    /// <param name="example">A valid text, for the message.</param>
    internal static T Parse<T>(string s, IFormatProvider? provider, string example)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return T.TryParse(s, provider, out T? value)
            ? value
            : throw new FormatException($"'{InvariantText.Shorten(s)}' is not a {typeof(T).Name}, such as '{example}'.");
    }
}

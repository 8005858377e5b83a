namespace Sockets.Options.Generator.Facts;

/// <summary>Composes the summary of a member from the text of the table, as in the documentation of .NET.</summary>
internal static class OptionSummary
{
    private const string IndicatesWhether = "Indicates whether ";

    /// <param name="text">The text of the table.</param>
    /// <param name="gets">Indicates whether the member gets the value.</param>
    /// <param name="sets">Indicates whether the member sets the value.</param>
    /// <returns>The summary. A text that begins with a verb is complete and remains as it is.</returns>
    public static string Of(string text, bool gets, bool sets)
    {
        string verb = gets ? sets ? "Gets or sets" : "Gets" : "Sets";
        if (text.StartsWith(IndicatesWhether, StringComparison.Ordinal))
        {
            return $"{verb} a value indicating whether {text.Substring(IndicatesWhether.Length)}";
        }

        return BeginsWithArticle(text) ? $"{verb} {char.ToLowerInvariant(text[0])}{text.Substring(1)}" : text;
    }

    /// <summary>Composes the summary of a member that is the option itself, not its value.</summary>
    /// <param name="name">The name of the option, as documentation refers to it.</param>
    /// <param name="text">The text of the table.</param>
    public static string OfOption(string name, string text) => Represent($"the option {name}", text);

    /// <summary>Composes the summary of a member that is a control message.</summary>
    /// <param name="name">The name of the message, as documentation refers to it.</param>
    /// <param name="text">The text of the table.</param>
    public static string OfMessage(string name, string text) => Represent($"the control message {name}", text);

    private static string Represent(string subject, string text)
    {
        string separator = BeginsWithArticle(text) ? ": " : ", which ";
        return BeginsWithArticle(text) || BeginsWithVerb(text)
            ? $"Represents {subject}{separator}{char.ToLowerInvariant(text[0])}{text.Substring(1)}"
            : $"Represents {subject}: {text}";
    }

    /// <remarks>A verb in the table is in the third person, such as "Indicates" or "Joins".</remarks>
    private static bool BeginsWithVerb(string text)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length > 2
            && length < text.Length
            && text[length] == ' '
            && text[length - 1] == 's'
            && text[length - 2] != 's'
            && char.IsLower(text[1]);
    }

    private static bool BeginsWithArticle(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal)
            || text.StartsWith("A ", StringComparison.Ordinal)
            || text.StartsWith("An ", StringComparison.Ordinal);
}

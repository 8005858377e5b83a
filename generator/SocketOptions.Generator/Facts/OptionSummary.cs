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

    private static bool BeginsWithArticle(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal)
            || text.StartsWith("A ", StringComparison.Ordinal)
            || text.StartsWith("An ", StringComparison.Ordinal);
}

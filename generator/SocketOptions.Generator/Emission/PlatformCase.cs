namespace Sockets.Options.Generator.Emission;

/// <summary>Represents one of the texts of a <see cref="PlatformChoice"/>.</summary>
/// <param name="condition">The expression that determines whether the text applies; null for the last text.</param>
/// <param name="text">The text.</param>
internal readonly struct PlatformCase(string? condition, string text)
{
    public string? Condition { get; } = condition;

    public string Text { get; } = text;

    /// <summary>Writes the part before the text in a conditional expression.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="separator">The separator of the operands: a space, or a line break if they are long.</param>
    public void WriteCondition(IndentedWriter writer, string separator)
    {
        if (Condition is not null)
        {
            writer.Write($"{Condition}{separator}? ");
        }
    }

    /// <summary>Writes the part after the text.</summary>
    /// <inheritdoc cref="WriteCondition"/>
    public void WriteAlternative(IndentedWriter writer, string separator)
    {
        if (Condition is not null)
        {
            writer.Write($"{separator}: ");
        }
    }
}

namespace Sockets.Options.Generator.Emission;

/// <summary>One of the texts of a <see cref="PlatformChoice"/>.</summary>
/// <param name="condition">The expression that tells whether it is chosen; null for the last, which is for all that remains.</param>
/// <param name="text">The text.</param>
internal readonly struct PlatformCase(string? condition, string text)
{
    public string? Condition { get; } = condition;

    public string Text { get; } = text;

    /// <summary>Writes what stands before the text in a conditional expression.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="separator">What parts the operands: a space, or a line break where they are long.</param>
    public void WriteCondition(IndentedWriter writer, string separator)
    {
        if (Condition is not null)
        {
            writer.Write($"{Condition}{separator}? ");
        }
    }

    /// <summary>Writes what stands after the text there.</summary>
    /// <inheritdoc cref="WriteCondition"/>
    public void WriteAlternative(IndentedWriter writer, string separator)
    {
        if (Condition is not null)
        {
            writer.Write($"{separator}: ");
        }
    }
}

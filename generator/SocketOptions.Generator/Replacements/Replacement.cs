using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Generator.Replacements;

/// <summary>Represents the code with the member of an option that replaces a call.</summary>
/// <param name="Member">The member, for the title of a code fix.</param>
/// <param name="Text">The new text: an expression, or a statement without its semicolon.</param>
/// <param name="Place">The text that it replaces.</param>
internal sealed record Replacement(string Member, string Text, TextSpan Place)
{
    /// <summary>Gets a value indicating whether a statement is replaced, instead of an expression.</summary>
    public bool IsStatement { get; init; }

    /// <summary>Gets the condition that the member requires; null for none. Only a statement can have one.</summary>
    public string? Guard { get; init; }

    /// <summary>Gets the statements that are not needed afterwards.</summary>
    public List<TextSpan> Removed { get; init; } = [];
}

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents a condition on a place in the code: an expression has a value, or another one.</summary>
/// <param name="Subject">The expression, as text.</param>
/// <param name="Value">The value.</param>
/// <param name="IsEqual">Indicates whether the expression has this value.</param>
internal readonly record struct Branch(string Subject, string Value, bool IsEqual)
{
    /// <summary>Determines whether two conditions are never true at the same time.</summary>
    public bool Excludes(Branch other) =>
        Subject == other.Subject && (Value == other.Value ? IsEqual != other.IsEqual : IsEqual && other.IsEqual);
}

using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents the number that a call passes as the value of an option.</summary>
internal sealed record Scalar
{
    /// <summary>Gets the value; null if it is not a constant.</summary>
    public long? Value { get; init; }

    /// <summary>Gets a value indicating whether it is only 0 or 1, or a bool.</summary>
    public bool IsBoolean { get; init; }

    public ByteOrder Order { get; init; }

    /// <summary>Gets the unit of time that the code names: s, ms or us; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets a value indicating whether a division truncates short times to zero.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>
    /// Gets a value indicating whether it is a component of a TimeSpan, such as Milliseconds, instead of the total.
    /// </summary>
    public bool IsComponent { get; init; }

    /// <summary>Gets a value indicating whether the code names it a DSCP.</summary>
    public bool IsDscp { get; init; }

    /// <summary>Gets a value indicating whether the code shifts a number into place, as for a DSCP in its byte.</summary>
    public bool IsShifted { get; init; }

    /// <summary>Gets the identifiers in it.</summary>
    public string[] Names { get; init; } = [];

    public ITypeSymbol? Type { get; init; }

    public SyntaxNode? Syntax { get; init; }
}

/// <summary>Specifies the order of the bytes of a number in memory.</summary>
internal enum ByteOrder
{
    /// <summary>The code does not show the order.</summary>
    Unknown,
    Host,
    Network,
    LittleEndian,
}

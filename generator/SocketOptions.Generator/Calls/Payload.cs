using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents the value, or the buffer for it, that a call passes.</summary>
internal sealed record Payload
{
    /// <summary>Gets the length in bytes; null if it is not known.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the number of which it consists; null if it is not one number.</summary>
    public Scalar? Scalar { get; init; }

    /// <summary>Gets the bytes; null if they are not constants.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Gets a value indicating whether it is an encoded string.</summary>
    public bool IsText { get; init; }

    /// <summary>Gets the numbers of which it consists, with their offsets.</summary>
    public List<(int Offset, Scalar Value)> Parts { get; init; } = [];

    /// <summary>Gets the local that contains it; null for none.</summary>
    public ILocalSymbol? Buffer { get; init; }

    /// <summary>Gets the expression that determines it.</summary>
    public SyntaxNode? Source { get; init; }
}

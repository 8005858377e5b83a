using Microsoft.CodeAnalysis;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents a call that accesses an option by numbers.</summary>
internal sealed record RawCall
{
    public required IOperation Operation { get; init; }

    /// <summary>Gets the declarations of the file.</summary>
    public required Declarations Declarations { get; init; }

    /// <summary>Gets the member that contains the call.</summary>
    public required ISymbol Member { get; init; }

    public required RawCallKind Kind { get; init; }

    public required bool IsSet { get; init; }

    /// <summary>Gets the values that the level can have; empty for a control code.</summary>
    public required List<Constant> Levels { get; init; }

    /// <summary>Gets the values that the name or the control code can have.</summary>
    public required List<Constant> Names { get; init; }

    public required Guard Guard { get; init; }

    public required Payload Value { get; init; }

    /// <summary>Gets a value indicating whether a handler around the call hides each failure.</summary>
    public bool IsSwallowed { get; init; }

    /// <summary>Gets a value indicating whether the code around a native call loses the errno or misuses it.</summary>
    public bool IsErrorLost { get; init; }

    /// <summary>Gets a value indicating whether the code converts between AddressFamily and a number in the value.</summary>
    public bool UsesAddressFamily { get; init; }

    /// <summary>Gets the byte order in which the code reads a number that the call returns; null if it is not known.</summary>
    public ByteOrder? ReadOrder { get; init; }

    /// <summary>Gets a value indicating whether the code creates the socket for protocols other than those of IP.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Gets the expression of the socket or, for a native call, of the handle.</summary>
    public IOperation? Receiver { get; init; }
}

/// <summary>Specifies the way from a call to the operating system.</summary>
internal enum RawCallKind
{
    /// <summary>A call whose numbers .NET translates.</summary>
    Translated,

    /// <summary>A call whose numbers .NET passes unchanged.</summary>
    Raw,

    /// <summary>A call of a native function.</summary>
    Native,

    /// <summary>A call with a control code.</summary>
    Control,
}

using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents what code does to a buffer.</summary>
/// <param name="Kind">The kind of use.</param>
/// <param name="Offset">The first byte that it uses; null if it is not known.</param>
/// <param name="Call">The call that receives the buffer; null for none.</param>
internal readonly record struct BufferUse(BufferUseKind Kind, int? Offset = 0, IInvocationOperation? Call = null);

/// <summary>Specifies what code does to a buffer.</summary>
internal enum BufferUseKind
{
    Read,

    /// <summary>A number is written.</summary>
    Number,

    /// <summary>The order of the bytes is reversed.</summary>
    Reverse,

    /// <summary>Code that cannot be read can write to it.</summary>
    Unknown,
}

namespace Sockets.Options.Codecs;

/// <summary>Turns the bytes of a socket option into a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Implement it on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionDecoder<T> : ISocketOptionText<T>
{
    /// <summary>Gets the length in bytes of the longest answer.</summary>
    static abstract int MaximumLength { get; }

    /// <summary>Gets the length in bytes of the buffer that is tried first, or zero for <see cref="MaximumLength"/>.</summary>
    /// <remarks>
    /// A second read with <see cref="MaximumLength"/> bytes follows if the system fills the buffer or returns an error. Specify
    /// less only where a read has no side effects, and where the system truncates to exactly the buffer or returns an error.
    /// </remarks>
    static virtual int InitialLength => 0;

    /// <summary>Decodes a value.</summary>
    /// <param name="source">What the kernel answered, as long as it said that it is; zeroed beforehand.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// The length is the kernel's, not a promise: Windows answers a boolean with one byte or four, and structures grow
    /// from release to release. So every length from none to <see cref="MaximumLength"/> is a value, and nothing in it is
    /// trusted: what is not there is absent where the type can say so, and zero where it cannot. A decoder throws for no
    /// answer.
    /// </remarks>
    static abstract T Decode(ReadOnlySpan<byte> source);
}

namespace Sockets.Options.Codecs;

/// <summary>Asks for an option whose getter reads the buffer before it fills it.</summary>
/// <typeparam name="TQuery">The type of what is asked.</typeparam>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
/// <remarks>Implement it on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionQueryCodec<TQuery, TAnswer>
{
    /// <summary>
    /// Gets a value indicating whether answers hold secrets, so that the buffer is cleared after decoding.
    /// </summary>
    static virtual bool IsSecret => false;

    /// <summary>Returns how long the buffer has to be.</summary>
    /// <param name="query">What is asked.</param>
    /// <returns>The length in bytes.</returns>
    static abstract int GetBufferLength(TQuery query);

    /// <summary>Checks and encodes what is asked.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="option">The option, for its range and for naming it in errors.</param>
    /// <param name="destination">The buffer; zeroed, and pinned until the answer is decoded.</param>
    /// <returns>The length to tell the kernel, which for a list may be that of one entry.</returns>
    /// <exception cref="ArgumentException">The option does not take the query.</exception>
    static abstract int Encode(TQuery query, in SocketOptionDefinition option, Span<byte> destination);

    /// <summary>Decodes the answer.</summary>
    /// <param name="source">The whole buffer.</param>
    /// <param name="length">The length that the kernel told.</param>
    /// <returns>The answer.</returns>
    static abstract TAnswer Decode(ReadOnlySpan<byte> source, int length);
}

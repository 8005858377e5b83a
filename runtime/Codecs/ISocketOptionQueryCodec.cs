namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the argument and the value of an option whose getter reads the buffer before it fills it.
/// </summary>
/// <typeparam name="TQuery">The type of the argument.</typeparam>
/// <typeparam name="TResult">The type of the value.</typeparam>
/// <remarks>Implement this interface on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionQueryCodec<TQuery, TResult>
{
    /// <summary>
    /// Gets a value indicating whether values are secret, so that the buffer is cleared after decoding.
    /// </summary>
    static virtual bool IsSecret => false;

    /// <summary>Returns the length of the buffer.</summary>
    /// <param name="query">The argument.</param>
    /// <returns>The length in bytes.</returns>
    static abstract int GetBufferLength(TQuery query);

    /// <summary>Validates and encodes the argument.</summary>
    /// <param name="query">The argument.</param>
    /// <param name="option">The option, which provides the range and the name for errors.</param>
    /// <param name="destination">The buffer, which is zeroed, and pinned until the value is decoded.</param>
    /// <returns>The length to pass to the operating system. For a list, it can be the length of one entry.</returns>
    /// <exception cref="ArgumentException">The argument is invalid for the option.</exception>
    static abstract int Encode(TQuery query, in SocketOptionDefinition option, Span<byte> destination);

    /// <summary>Decodes the value.</summary>
    /// <param name="source">The whole buffer.</param>
    /// <param name="length">The length that the operating system returned.</param>
    /// <returns>The value.</returns>
    static abstract TResult Decode(ReadOnlySpan<byte> source, int length);
}

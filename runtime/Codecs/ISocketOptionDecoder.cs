namespace Sockets.Options.Codecs;

/// <summary>Converts the bytes of a socket option to a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Implement this interface on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionDecoder<T> : ISocketOptionText<T>
{
    /// <summary>Gets the maximum length of the native value, in bytes.</summary>
    static abstract int MaximumLength { get; }

    /// <summary>Gets the length in bytes of the buffer that is tried first, or zero for <see cref="MaximumLength"/>.</summary>
    /// <remarks>
    /// A second read with <see cref="MaximumLength"/> bytes follows if the system fills the buffer or returns an error. Specify
    /// less only where a read has no side effects, and where the system truncates to exactly the buffer or returns an error.
    /// </remarks>
    static virtual int InitialLength => 0;

    /// <summary>Gets the least length in bytes of a control message that contains a value.</summary>
    /// <remarks>A shorter message was truncated and is not decoded. Integers of every length are complete.</remarks>
    static virtual int MinimumMessageLength => 1;

    /// <summary>Decodes a value.</summary>
    /// <param name="source">The native value. Its length is the one that the operating system returned.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// Every length from 0 to <see cref="MaximumLength"/> is valid: Windows returns a boolean in one byte or four, and
    /// structures grow from release to release. A missing field is <see langword="null"/> if its type allows it, and zero
    /// otherwise. A decoder never throws.
    /// </remarks>
    static abstract T Decode(ReadOnlySpan<byte> source);
}

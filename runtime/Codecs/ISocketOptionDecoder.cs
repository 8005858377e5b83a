using System.Globalization;

namespace Sockets.Options.Codecs;

/// <summary>Turns the bytes of a socket option into a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Implement it on a struct, so that the JIT compiles each codec into the accessors that use it.</remarks>
public interface ISocketOptionDecoder<T>
{
    /// <summary>
    /// Gets a value indicating whether values hold secrets, so that the buffer is cleared after decoding.
    /// </summary>
    static virtual bool IsSecret => false;

    /// <summary>Gets the length in bytes of the longest answer.</summary>
    static abstract int MaximumLength { get; }

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

    /// <summary>Formats a value for people, in a form that the encoder's <c>TryParse</c> takes back.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    static virtual string Format(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none";
}

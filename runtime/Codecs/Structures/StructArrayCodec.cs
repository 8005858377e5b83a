using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts an array of native numbers or structures, of which up to 65,536 are read or set. The text is that of the elements,
/// with semicolons between them, or <c>none</c>.
/// </summary>
/// <typeparam name="T">The number or structure.</typeparam>
/// <remarks>The range of the option applies to the number of elements.</remarks>
public readonly struct StructArrayCodec<T> : ISocketOptionCodec<ReadOnlyMemory<T>>
    where T : unmanaged, IParsable<T>
{
    private const int MaximumCount = 65_536;

    /// <inheritdoc/>
    public static int MaximumLength => MaximumCount * Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int InitialLength => 256;

    /// <inheritdoc/>
    public static ReadOnlyMemory<T> Decode(ReadOnlySpan<byte> source) => MemoryMarshal.Cast<byte, T>(source).ToArray();

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<T> value) => EncodedLength.Limit(value.Length, MaximumCount) * Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<T> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        option.ThrowIfLengthIsOutOfRange(value.Length, unit: " values", MaximumCount);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(value.Span);
        bytes.CopyTo(destination);
        return bytes.Length;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<T> value) => value.IsEmpty ? "none" : string.Join("; ", value.ToArray().Select(item => InvariantText.Format(item)));

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<T> value)
    {
        string[] parts = text is null or "none" ? [] : text.Split(';', StringSplitOptions.TrimEntries);
        T[] values = new T[parts.Length];
        bool parsed = text is not null;
        for (int i = 0; parsed && i < parts.Length; i++)
        {
            parsed = T.TryParse(parts[i], CultureInfo.InvariantCulture, out values[i]);
        }

        value = parsed ? values : default;
        return parsed;
    }
}

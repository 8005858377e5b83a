using System.Text;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts a filter to and from a <c>struct accept_filter_arg</c>, or <see langword="null"/> to an empty value, which
/// removes the filter. The text is the name and, after a space, the argument, or <c>none</c>.
/// </summary>
public readonly struct AcceptFilterCodec : ISocketOptionCodec<AcceptFilter?>
{
    private const int NameSize = 16;
    private const int ArgumentSize = 240;

    /// <inheritdoc/>
    public static int MaximumLength => NameSize + ArgumentSize;

    /// <inheritdoc/>
    public static AcceptFilter? Decode(ReadOnlySpan<byte> source) => source.Length < MaximumLength
        ? null
        : new AcceptFilter(FixedStringCodec.Decode(source[..NameSize]), FixedStringCodec.Decode(source[NameSize..]));

    /// <inheritdoc/>
    public static int GetMaximumLength(AcceptFilter? value) => value is null ? 0 : MaximumLength;

    /// <inheritdoc/>
    public static int Encode(AcceptFilter? value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (value is not { } filter)
        {
            return 0;
        }

        Write(filter.Name, "name", option, destination[..NameSize]);
        Write(filter.Argument, "argument", option, destination[NameSize..MaximumLength]);
        return MaximumLength;
    }

    /// <inheritdoc/>
    public static bool TryParse(string text, out AcceptFilter? value)
    {
        string[] parts = text?.Split(' ', 2) ?? [""];
        bool isFilter = parts[0].Length != 0 && text != "none";
        value = isFilter ? new AcceptFilter(parts[0], parts.Length == 2 ? parts[1] : "") : null;
        return isFilter || text == "none";
    }

    private static void Write(string? text, string what, in SocketOptionDefinition option, Span<byte> field)
    {
        // One byte is reserved for the terminator.
        if (!Encoding.UTF8.TryGetBytes(text ?? "", field[..^1], out _))
        {
            option.ThrowInvalid($"requires a filter {what} of up to {field.Length - 1} bytes, not '{InvariantText.Shorten(text ?? "")}'.");
        }
    }
}

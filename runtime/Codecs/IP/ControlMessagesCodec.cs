using System.Globalization;
using System.Runtime.InteropServices;

namespace Sockets.Options.Codecs;

/// <summary>
/// Converts control messages to and from a sequence of <c>struct cmsghdr</c>. An empty sequence removes the messages.
/// The text of a message is its level, its type, and its data in hexadecimal, with colons between them. A space
/// separates messages, and <c>none</c> is the empty sequence.
/// </summary>
public readonly struct ControlMessagesCodec : ISocketOptionCodec<ReadOnlyMemory<RawControlMessage>>
{
    // The limit of Linux.
    private const int MaximumEncodedLength = 65_536;

    /// <summary>
    /// Gets the size of the length field, which is a <c>size_t</c> on Linux and a <c>socklen_t</c> elsewhere.
    /// </summary>
    private static int LengthSize => PlatformValue.IsLinuxOrAndroid ? nint.Size : sizeof(uint);

    private static int Alignment => PlatformValue.IsApple ? sizeof(uint) : nint.Size;

    private static int HeaderSize => Align(LengthSize + (2 * sizeof(int)));

    /// <inheritdoc/>
    public static int MaximumLength => 4096;

    /// <inheritdoc/>
    public static ReadOnlyMemory<RawControlMessage> Decode(ReadOnlySpan<byte> source)
    {
        List<RawControlMessage> messages = [];
        while (source.Length >= HeaderSize)
        {
            nuint length = LengthSize == sizeof(uint) ? MemoryMarshal.Read<uint>(source) : MemoryMarshal.Read<nuint>(source);
            if (length < (nuint)HeaderSize || length > (nuint)source.Length)
            {
                break;
            }

            messages.Add(new(
                MemoryMarshal.Read<int>(source[LengthSize..]),
                MemoryMarshal.Read<int>(source[(LengthSize + sizeof(int))..]),
                source[HeaderSize..(int)length].ToArray()));
            source = source[Math.Min(Align((int)length), source.Length)..];
        }

        return messages.ToArray();
    }

    /// <inheritdoc/>
    public static int GetMaximumLength(ReadOnlyMemory<RawControlMessage> value) => EncodedLength.Limit(GetLength(value), MaximumEncodedLength);

    /// <inheritdoc/>
    public static int Encode(ReadOnlyMemory<RawControlMessage> value, in SocketOptionDefinition option, Span<byte> destination)
    {
        if (GetLength(value) is var length and > MaximumEncodedLength)
        {
            option.ThrowInvalid($"requires messages of up to {MaximumEncodedLength} bytes in total, not {length}.");
        }

        int total = 0;
        foreach (RawControlMessage message in value.Span)
        {
            Span<byte> rest = destination[total..];
            int messageLength = HeaderSize + message.Data.Length;
            if (LengthSize == sizeof(uint))
            {
                MemoryMarshal.Write(rest, messageLength);
            }
            else
            {
                MemoryMarshal.Write(rest, (nint)messageLength);
            }

            MemoryMarshal.Write(rest[LengthSize..], message.Level);
            MemoryMarshal.Write(rest[(LengthSize + sizeof(int))..], message.Type);
            message.Data.Span.CopyTo(rest[HeaderSize..]);
            total += Align(messageLength);
        }

        return total;
    }

    /// <inheritdoc/>
    public static string Format(ReadOnlyMemory<RawControlMessage> value) =>
        value.IsEmpty ? "none" : string.Join(' ', value.ToArray());

    /// <inheritdoc/>
    public static bool TryParse(string text, out ReadOnlyMemory<RawControlMessage> value)
    {
        string[] words = text == "none" ? [] : text?.Split(' ') ?? [""];
        RawControlMessage[] messages = new RawControlMessage[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!RawControlMessage.TryParse(words[i], CultureInfo.InvariantCulture, out messages[i]))
            {
                value = default;
                return false;
            }
        }

        value = messages;
        return true;
    }

    /// <remarks>The sum of the lengths of arrays can exceed an <see cref="int"/>.</remarks>
    private static long GetLength(ReadOnlyMemory<RawControlMessage> value)
    {
        long length = 0;
        foreach (RawControlMessage message in value.Span)
        {
            length += HeaderSize + (((long)message.Data.Length + Alignment - 1) / Alignment * Alignment);
        }

        return length;
    }

    private static int Align(int length) => (length + Alignment - 1) / Alignment * Alignment;
}

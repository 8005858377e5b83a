using System.Globalization;

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

    /// <inheritdoc/>
    public static int MaximumLength => 4096;

    /// <inheritdoc/>
    public static ReadOnlyMemory<RawControlMessage> Decode(ReadOnlySpan<byte> source)
    {
        List<RawControlMessage> messages = [];
        ControlMessageReader reader = new(source, ControlMessageLayout.Current);
        while (reader.TryRead(out int level, out int type, out ReadOnlySpan<byte> data))
        {
            messages.Add(new(level, type, data.ToArray()));
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

        ControlMessageWriter writer = new(destination, ControlMessageLayout.Current);
        foreach (RawControlMessage message in value.Span)
        {
            writer.TryAdd(message.Level, message.Type, message.Data.Span);
        }

        return writer.BytesWritten;
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
            length += ControlMessageLayout.Current.GetSpace(message.Data.Length);
        }

        return length;
    }
}

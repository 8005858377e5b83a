namespace Sockets.Options.Codecs;

/// <summary>Converts the value of an option that has none to a zero. The text is empty.</summary>
public readonly struct NoPayloadCodec : ISocketOptionEncoder<NoPayload>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(NoPayload value) => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>Linux rejects a value that is shorter than an <c>int</c>, even if it does not read the value.</remarks>
    public static int Encode(NoPayload value, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[..sizeof(int)].Clear();
        return sizeof(int);
    }
}

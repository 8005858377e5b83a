namespace Sockets.Options.Codecs;

/// <summary>Nothing, for an option that is an order and has no value; as text nothing either.</summary>
public readonly struct NoPayloadCodec : ISocketOptionEncoder<NoPayload>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(NoPayload value) => sizeof(int);

    /// <inheritdoc/>
    /// <remarks>Linux refuses anything shorter than an <c>int</c>, even where it does not look at it.</remarks>
    public static int Encode(NoPayload value, in SocketOptionDefinition option, Span<byte> destination)
    {
        destination[..sizeof(int)].Clear();
        return sizeof(int);
    }
}

namespace Sockets.Options.Codecs;

/// <summary>Nothing, not even a length, for an order that Windows takes only so; as text nothing either.</summary>
public readonly struct EmptyCodec : ISocketOptionEncoder<NoPayload>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(NoPayload value) => 0;

    /// <inheritdoc/>
    public static int Encode(NoPayload value, in SocketOptionDefinition option, Span<byte> destination) => 0;
}

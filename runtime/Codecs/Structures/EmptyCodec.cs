namespace Sockets.Options.Codecs;

/// <summary>
/// Converts the value of an option that has none to no bytes, which Windows requires for some options. The text is
/// empty.
/// </summary>
public readonly struct EmptyCodec : ISocketOptionEncoder<NoPayload>
{
    /// <inheritdoc/>
    public static int GetMaximumLength(NoPayload value) => 0;

    /// <inheritdoc/>
    public static int Encode(NoPayload value, in SocketOptionDefinition option, Span<byte> destination) => 0;
}

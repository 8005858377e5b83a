namespace Sockets.Options.Codecs;

/// <summary>Converts the bytes of a socket option to a value and back.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface ISocketOptionCodec<T> : ISocketOptionDecoder<T>, ISocketOptionEncoder<T>;

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>Represents a kind of control message with a value of a known type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class ControlMessage<T> : ControlMessage
{
    private ControlMessage(in SocketOptionDefinition receive, in SocketOptionDefinition send, ControlMessageDescription description)
        : base(receive, send, description)
    {
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Creates a message that can be received and sent. This member is for generated code.</summary>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="receive">The definition of the received message.</param>
    /// <param name="send">The definition of the sent message.</param>
    /// <param name="description">The description of the message.</param>
    /// <returns>The message.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ControlMessage<T> Create<TDecoder, TEncoder>(
        SocketOptionDefinition receive, SocketOptionDefinition send, ControlMessageDescription description)
        where TDecoder : struct, ISocketOptionDecoder<T>
        where TEncoder : struct, ISocketOptionEncoder<T> => new TwoWay<TDecoder, TEncoder>(receive, send, description);

    /// <summary>Creates a message that can only be received. This member is for generated code.</summary>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="receive">The definition of the received message.</param>
    /// <param name="description">The description of the message.</param>
    /// <returns>The message.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ControlMessage<T> CreateReceiveOnly<TDecoder>(SocketOptionDefinition receive, ControlMessageDescription description)
        where TDecoder : struct, ISocketOptionDecoder<T> => new ReceiveOnly<TDecoder>(receive, description);

    /// <summary>Creates a message that can only be sent. This member is for generated code.</summary>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="send">The definition of the sent message.</param>
    /// <param name="description">The description of the message.</param>
    /// <returns>The message.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ControlMessage<T> CreateSendOnly<TEncoder>(SocketOptionDefinition send, ControlMessageDescription description)
        where TEncoder : struct, ISocketOptionEncoder<T> => new SendOnly<TEncoder>(send, description);

    /// <summary>Decodes a received message.</summary>
    /// <param name="level">The number of the level of the received message.</param>
    /// <param name="type">The number of the type of the received message.</param>
    /// <param name="data">The data of the received message.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// <see langword="true"/> if the received message is of this kind and not truncated; otherwise, <see langword="false"/>.
    /// The result is always <see langword="false"/> on operating systems that do not deliver the message.
    /// </returns>
    public virtual bool TryDecode(int level, int type, ReadOnlySpan<byte> data, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>Returns the maximum number of bytes that <see cref="Encode"/> writes for a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The upper bound in bytes.</returns>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    public virtual int GetMaximumLength(T value) => throw CannotSend();

    /// <summary>Validates and encodes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">The destination, of at least the length that <see cref="GetMaximumLength"/> returned.</param>
    /// <returns>The length of the data of the message.</returns>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    /// <exception cref="PlatformNotSupportedException">The message cannot be sent on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the message, or the destination is too short.</exception>
    public virtual int Encode(T value, Span<byte> destination) => throw CannotSend();

    /// <summary>Returns the handle whose number <see cref="Encode"/> writes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The handle, which must remain open until the message is sent, or <see langword="null"/> for none.</returns>
    public virtual SafeHandle? GetHandle(T value) => null;

    /// <inheritdoc/>
    public override bool TryDecodeValue(int level, int type, ReadOnlySpan<byte> data, out object? value)
    {
        bool isDecoded = TryDecode(level, type, data, out T? typed);
        value = typed;
        return isDecoded;
    }

    /// <inheritdoc/>
    public override byte[] EncodeValue(object? value)
    {
        T typed = Unbox(value);
        byte[] data = new byte[GetMaximumLength(typed)];
        int length = Encode(typed, data);
        return data[..length];
    }

    /// <inheritdoc/>
    public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => throw CannotSend();

    // Unboxing null to a value type would be a NullReferenceException.
    private static T Unbox(object? value) => value is null && default(T) is not null
        ? throw new InvalidCastException($"null cannot be converted to {typeof(T)}.")
        : (T)value!;

    private static bool TryDecode<TDecoder>(
        in SocketOptionDefinition definition, int level, int type, ReadOnlySpan<byte> data, [MaybeNullWhen(false)] out T value)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        if (type == definition.Number
            && level == definition.Level
            && definition.IsSupported
            && data.Length >= TDecoder.MinimumMessageLength)
        {
            // A later release can append fields.
            value = TDecoder.Decode(data[..Math.Min(data.Length, TDecoder.MaximumLength)]);
            return true;
        }

        value = default;
        return false;
    }

    private static int Encode<TEncoder>(in SocketOptionDefinition definition, T value, Span<byte> destination)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        definition.ThrowUnlessSendable();
        int length = TEncoder.GetMaximumLength(value);
        if (destination.Length < length)
        {
            throw new ArgumentException($"{definition.Name} requires {length} bytes, not {destination.Length}.", nameof(destination));
        }

        // An encoder expects zeros.
        destination[..length].Clear();
        return TEncoder.Encode(value, definition, destination);
    }

    private static bool TryParse<TEncoder>([NotNullWhen(true)] string? text, out object? value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        T? typed = default;
        bool parsed = text is not null && TEncoder.TryParse(text, out typed);
        value = typed;
        return parsed;
    }

    private NotSupportedException CannotSend() => new($"{Name} can only be received.");

    private sealed class ReceiveOnly<TDecoder>(SocketOptionDefinition receive, ControlMessageDescription description)
        : ControlMessage<T>(receive, receive.WithoutPlatforms(), description)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        public override bool TryDecode(int level, int type, ReadOnlySpan<byte> data, [MaybeNullWhen(false)] out T value) =>
            TryDecode<TDecoder>(ReceiveDefinition, level, type, data, out value);

        public override string Format(object? value) => TDecoder.Format(Unbox(value));
    }

    private sealed class SendOnly<TEncoder>(SocketOptionDefinition send, ControlMessageDescription description)
        : ControlMessage<T>(send.WithoutPlatforms(), send, description)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        public override int GetMaximumLength(T value) => TEncoder.GetMaximumLength(value);

        public override int Encode(T value, Span<byte> destination) => Encode<TEncoder>(SendDefinition, value, destination);

        public override SafeHandle? GetHandle(T value) => TEncoder.GetHandle(value);

        public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => TryParse<TEncoder>(text, out value);

        public override string Format(object? value) => TEncoder.Format(Unbox(value));
    }

    private sealed class TwoWay<TDecoder, TEncoder>(
        SocketOptionDefinition receive, SocketOptionDefinition send, ControlMessageDescription description)
        : ControlMessage<T>(receive, send, description)
        where TDecoder : struct, ISocketOptionDecoder<T>
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        public override bool TryDecode(int level, int type, ReadOnlySpan<byte> data, [MaybeNullWhen(false)] out T value) =>
            TryDecode<TDecoder>(ReceiveDefinition, level, type, data, out value);

        public override int GetMaximumLength(T value) => TEncoder.GetMaximumLength(value);

        public override int Encode(T value, Span<byte> destination) => Encode<TEncoder>(SendDefinition, value, destination);

        public override SafeHandle? GetHandle(T value) => TEncoder.GetHandle(value);

        public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => TryParse<TEncoder>(text, out value);

        public override string Format(object? value) => TEncoder.Format(Unbox(value));
    }
}

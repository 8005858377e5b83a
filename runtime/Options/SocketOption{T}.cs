using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>Represents a socket option with a value of a known type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// if (!SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(30), out SocketError error)) { ... }
/// </code>
/// </example>
public abstract class SocketOption<T> : SocketOption
{
    private SocketOption(in SocketOptionDefinition definition, SocketOptionDescription description)
        : base(definition, description)
    {
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Creates an option that can be read and set. This member is for generated code.</summary>
    /// <typeparam name="TCodec">The codec of the value.</typeparam>
    /// <param name="definition">The definition of the option.</param>
    /// <param name="description">The description of the option.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> Create<TCodec>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TCodec : struct, ISocketOptionCodec<T> => new ReadWrite<TCodec>(definition, description);

    /// <summary>Creates an option that can only be read. This member is for generated code.</summary>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="definition">The definition of the option.</param>
    /// <param name="description">The description of the option.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateGetOnly<TDecoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TDecoder : struct, ISocketOptionDecoder<T> => new ReadOnly<TDecoder>(definition, description);

    /// <summary>Creates an option that can only be set. This member is for generated code.</summary>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="definition">The definition of the option.</param>
    /// <param name="description">The description of the option.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateSetOnly<TEncoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TEncoder : struct, ISocketOptionEncoder<T> => new WriteOnly<TEncoder>(definition, description);

    /// <summary>
    /// Creates an option that is read with an argument, which only its own method accepts. This member is for generated code.
    /// </summary>
    /// <param name="definition">The definition of the option.</param>
    /// <param name="description">The description of the option.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateDescribed(SocketOptionDefinition definition, SocketOptionDescription description) =>
        new Described(definition, description);

    /// <summary>Gets the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The value.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The option cannot be read on this operating system.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public virtual T Get(SocketRef socket) => throw CannotGet();

    /// <summary>Tries to get the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be read on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was read; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public virtual bool TryGet(SocketRef socket, [MaybeNullWhen(false)] out T value, out SocketError error) => throw CannotGet();

    /// <summary>Sets the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="PlatformNotSupportedException">The option cannot be set on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public virtual void Set(SocketRef socket, T value) => throw CannotSet();

    /// <summary>Tries to set the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be set on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was set; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="ArgumentException">
    /// The value is invalid for the option. A value outside its range is an <see cref="ArgumentOutOfRangeException"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public virtual bool TrySet(SocketRef socket, T value, out SocketError error) => throw CannotSet();

    /// <summary>Checks a value as <see cref="Set"/> does, without a socket.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="PlatformNotSupportedException">The option cannot be set on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    public virtual void Validate(T value) => throw CannotSet();

    /// <inheritdoc/>
    public override object? GetValue(SocketRef socket) => Get(socket);

    /// <inheritdoc/>
    public override bool TryGetValue(SocketRef socket, out object? value, out SocketError error)
    {
        bool isRead = TryGet(socket, out T? typed, out error);
        value = typed;
        return isRead;
    }

    /// <inheritdoc/>
    public override void SetValue(SocketRef socket, object? value) => Set(socket, Unbox(value));

    /// <inheritdoc/>
    public override bool TrySetValue(SocketRef socket, object? value, out SocketError error) =>
        TrySet(socket, Unbox(value), out error);

    /// <inheritdoc/>
    public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => throw CannotSet();

    /// <inheritdoc/>
    public override string Format(object? value) => throw CannotGet();

    // Unboxing null to a value type would be a NullReferenceException.
    private static T Unbox(object? value) => value is null && default(T) is not null
        ? throw new InvalidCastException($"null cannot be converted to {typeof(T)}.")
        : (T)value!;

    private NotSupportedException CannotGet() => new(
        Description.QueryMethodName is string method
            ? $"{Name} requires an argument to be read. Call SocketRef.{method}."
            : $"{Name} is write-only.");

    private NotSupportedException CannotSet() => new($"{Name} is read-only.");

    private sealed class Described(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
    {
        public override bool CanGet => false;

        public override bool CanSet => false;
    }

    private sealed class ReadOnly<TDecoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
        where TDecoder : struct, ISocketOptionDecoder<T>
    {
        public override bool CanGet => Definition.CanGet;

        public override bool CanSet => false;

        public override bool IsSecret => TDecoder.IsSecret;

        public override T Get(SocketRef socket) => socket.Get<T, TDecoder>(Definition);

        public override bool TryGet(SocketRef socket, [MaybeNullWhen(false)] out T value, out SocketError error) =>
            socket.TryGet<T, TDecoder>(Definition, out value, out error);

        public override string Format(object? value) => TDecoder.Format(Unbox(value));
    }

    private sealed class WriteOnly<TEncoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        public override bool CanGet => false;

        public override bool CanSet => Definition.CanSet;

        public override bool IsSecret => TEncoder.IsSecret;

        public override void Set(SocketRef socket, T value) => socket.Set<T, TEncoder>(Definition, value);

        public override bool TrySet(SocketRef socket, T value, out SocketError error) =>
            socket.TrySet<T, TEncoder>(Definition, value, out error);

        public override void Validate(T value) => SocketRef.Validate<T, TEncoder>(Definition, value);

        public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => TryParse<TEncoder>(text, out value);
    }

    private sealed class ReadWrite<TCodec>(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
        where TCodec : struct, ISocketOptionCodec<T>
    {
        public override bool CanGet => Definition.CanGet;

        public override bool CanSet => Definition.CanSet;

        public override bool IsSecret => TCodec.IsSecret;

        public override T Get(SocketRef socket) => socket.Get<T, TCodec>(Definition);

        public override bool TryGet(SocketRef socket, [MaybeNullWhen(false)] out T value, out SocketError error) =>
            socket.TryGet<T, TCodec>(Definition, out value, out error);

        public override void Set(SocketRef socket, T value) => socket.Set<T, TCodec>(Definition, value);

        public override bool TrySet(SocketRef socket, T value, out SocketError error) =>
            socket.TrySet<T, TCodec>(Definition, value, out error);

        public override void Validate(T value) => SocketRef.Validate<T, TCodec>(Definition, value);

        public override bool TryParse([NotNullWhen(true)] string? text, out object? value) => TryParse<TCodec>(text, out value);

        public override string Format(object? value) => TCodec.Format(Unbox(value));
    }

    private static bool TryParse<TEncoder>([NotNullWhen(true)] string? text, out object? value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        T? typed = default;
        bool parsed = text is not null && TEncoder.TryParse(text, out typed);
        value = typed;
        return parsed;
    }
}

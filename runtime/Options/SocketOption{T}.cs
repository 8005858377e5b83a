using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>A socket option with a value of a known type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// if (SocketOption.TcpUserTimeout.TrySet(socket, TimeSpan.FromSeconds(30)) != SocketError.Success) { ... }
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

    /// <summary>Makes an option that can be got and set. For generated code.</summary>
    /// <typeparam name="TCodec">The codec of the value.</typeparam>
    /// <param name="definition">What the kernel needs to know.</param>
    /// <param name="description">What people want to know.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> Create<TCodec>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TCodec : struct, ISocketOptionCodec<T> => new ReadWrite<TCodec>(definition, description);

    /// <summary>Makes an option that can only be got. For generated code.</summary>
    /// <typeparam name="TDecoder">The decoder of the value.</typeparam>
    /// <param name="definition">What the kernel needs to know.</param>
    /// <param name="description">What people want to know.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateGetOnly<TDecoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TDecoder : struct, ISocketOptionDecoder<T> => new ReadOnly<TDecoder>(definition, description);

    /// <summary>Makes an option that can only be set. For generated code.</summary>
    /// <typeparam name="TEncoder">The encoder of the value.</typeparam>
    /// <param name="definition">What the kernel needs to know.</param>
    /// <param name="description">What people want to know.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateSetOnly<TEncoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        where TEncoder : struct, ISocketOptionEncoder<T> => new WriteOnly<TEncoder>(definition, description);

    /// <summary>Makes an option that is read with an argument, which only its accessor takes. For generated code.</summary>
    /// <param name="definition">What the kernel needs to know.</param>
    /// <param name="description">What people want to know.</param>
    /// <returns>The option.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SocketOption<T> CreateDescribed(SocketOptionDefinition definition, SocketOptionDescription description) =>
        new Described(definition, description);

    /// <summary>Gets the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The value.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public virtual T Get(SocketRef socket) => throw CannotGet();

    /// <summary>Gets the value unless the operating system refuses.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.ProtocolOption"/> where this operating
    /// system lacks the option.
    /// </returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public virtual SocketError TryGet(SocketRef socket, [MaybeNull] out T value) => throw CannotGet();

    /// <summary>Sets the value.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public virtual void Set(SocketRef socket, T value) => throw CannotSet();

    /// <summary>Sets the value unless the operating system refuses.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>, or the refusal; <see cref="SocketError.ProtocolOption"/> where this operating
    /// system lacks the option.
    /// </returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public virtual SocketError TrySet(SocketRef socket, T value) => throw CannotSet();

    /// <summary>Checks a value as <see cref="Set"/> would, without a socket.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    public virtual void Validate(T value) => throw CannotSet();

    /// <inheritdoc/>
    public override object? GetValue(SocketRef socket) => Get(socket);

    /// <inheritdoc/>
    public override SocketError TryGetValue(SocketRef socket, out object? value)
    {
        SocketError error = TryGet(socket, out T? typed);
        value = typed;
        return error;
    }

    /// <inheritdoc/>
    public override void SetValue(SocketRef socket, object? value) => Set(socket, Unbox(value));

    /// <inheritdoc/>
    public override SocketError TrySetValue(SocketRef socket, object? value) => TrySet(socket, Unbox(value));

    /// <inheritdoc/>
    public override bool TryParse(string text, out object? value) => throw CannotSet();

    /// <inheritdoc/>
    public override string Format(object? value) => throw CannotGet();

    // Unboxing null to a value type would be a NullReferenceException.
    private static T Unbox(object? value) => value is null && default(T) is not null
        ? throw new InvalidCastException($"A value of type {typeof(T)} is never null.")
        : (T)value!;

    private NotSupportedException CannotGet() => new($"{Name} cannot be read.");

    private NotSupportedException CannotSet() => new($"{Name} cannot be set.");

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

        public override T Get(SocketRef socket) => socket.Get<T, TDecoder>(Definition);

        public override SocketError TryGet(SocketRef socket, [MaybeNull] out T value) => socket.TryGet<T, TDecoder>(Definition, out value);

        public override string Format(object? value) => TDecoder.Format(Unbox(value));
    }

    private sealed class WriteOnly<TEncoder>(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        public override bool CanGet => false;

        public override bool CanSet => Definition.CanSet;

        public override void Set(SocketRef socket, T value) => socket.Set<T, TEncoder>(Definition, value);

        public override SocketError TrySet(SocketRef socket, T value) => socket.TrySet<T, TEncoder>(Definition, value);

        public override void Validate(T value) => SocketRef.Validate<T, TEncoder>(Definition, value);

        public override bool TryParse(string text, out object? value) => TryParse<TEncoder>(text, out value);
    }

    private sealed class ReadWrite<TCodec>(SocketOptionDefinition definition, SocketOptionDescription description)
        : SocketOption<T>(definition, description)
        where TCodec : struct, ISocketOptionCodec<T>
    {
        public override bool CanGet => Definition.CanGet;

        public override bool CanSet => Definition.CanSet;

        public override T Get(SocketRef socket) => socket.Get<T, TCodec>(Definition);

        public override SocketError TryGet(SocketRef socket, [MaybeNull] out T value) => socket.TryGet<T, TCodec>(Definition, out value);

        public override void Set(SocketRef socket, T value) => socket.Set<T, TCodec>(Definition, value);

        public override SocketError TrySet(SocketRef socket, T value) => socket.TrySet<T, TCodec>(Definition, value);

        public override void Validate(T value) => SocketRef.Validate<T, TCodec>(Definition, value);

        public override bool TryParse(string text, out object? value) => TryParse<TCodec>(text, out value);

        public override string Format(object? value) => TCodec.Format(Unbox(value));
    }

    private static bool TryParse<TEncoder>(string text, out object? value)
        where TEncoder : struct, ISocketOptionEncoder<T>
    {
        bool parsed = TEncoder.TryParse(text, out T? typed);
        value = typed;
        return parsed;
    }
}

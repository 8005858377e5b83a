using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>A socket option: what it is called, what is known of it, and untyped access to its value.</summary>
/// <remarks>
/// The static properties are the options of the built-in table; <see cref="All"/> lists them. What the operating
/// system refuses is an exception from <c>Get</c> and <c>Set</c>, and a <see cref="SocketError"/> from <c>TryGet</c> and
/// <c>TrySet</c>.
/// </remarks>
[SocketOptions(Generate = SocketOptionMembers.Values)]
public abstract partial class SocketOption
{
    private protected SocketOption(in SocketOptionDefinition definition, SocketOptionDescription description)
    {
        Definition = definition;
        Description = description;
    }

    /// <summary>Gets the native name, such as <c>TCP_USER_TIMEOUT</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>Gets what the table says of the option.</summary>
    public SocketOptionDescription Description { get; }

    /// <summary>Gets the number of the level on this operating system.</summary>
    public int Level => Definition.Level;

    /// <summary>Gets the number of the option on this operating system, or <see langword="null"/> where it has none.</summary>
    public int? Number => IsSupported ? Definition.Number : null;

    /// <summary>Gets the operating systems that have the option.</summary>
    public SocketPlatforms Platforms => Definition.Platforms;

    /// <summary>Gets a value that tells whether this operating system has the option.</summary>
    /// <remarks>
    /// An older release of it, a disabled feature or another kind of socket may still refuse the option with
    /// <see cref="SocketError.ProtocolOption"/>.
    /// </remarks>
    public bool IsSupported => Definition.IsSupported;

    /// <summary>Gets a value that tells whether the option can be read, if this operating system has it.</summary>
    /// <remarks>What is read with an argument cannot be read here, but by its accessor, which takes it.</remarks>
    public abstract bool CanGet { get; }

    /// <summary>Gets a value that tells whether the option can be set, if this operating system has it.</summary>
    public abstract bool CanSet { get; }

    /// <summary>Gets the type of the value.</summary>
    public abstract Type ValueType { get; }

    internal SocketOptionDefinition Definition { get; }

    /// <summary>Gets the value as an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The value, of type <see cref="ValueType"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public abstract object? GetValue(SocketRef socket);

    /// <summary>Gets the value as an object unless the operating system refuses.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns><see cref="SocketError.Success"/>, or what the operating system answered.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public abstract SocketError TryGetValue(SocketRef socket, out object? value);

    /// <summary>Sets the value from an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="PlatformNotSupportedException">This operating system lacks the option.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public abstract void SetValue(SocketRef socket, object? value);

    /// <summary>Sets the value from an object unless the operating system refuses.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns><see cref="SocketError.Success"/>, or what the operating system answered.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="ArgumentException">The option does not take the value.</exception>
    /// <exception cref="ObjectDisposedException">The socket is disposed.</exception>
    public abstract SocketError TrySetValue(SocketRef socket, object? value);

    /// <summary>Parses a value as people write it, such as <c>30s</c> for a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the text is a value of the option's type.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    public abstract bool TryParse(string text, out object? value);

    /// <summary>Formats a value for people.</summary>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    public abstract string Format(object? value);

    /// <summary>Returns the native name.</summary>
    /// <returns>The native name.</returns>
    public override string ToString() => Name;
}

using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;

namespace Sockets.Options;

/// <summary>
/// Represents a socket option, with its names, numbers and documentation, and untyped access to its value.
/// </summary>
/// <remarks>
/// <para>
/// The static properties are the options of the built-in table, and <see cref="All"/> lists them. <c>Get</c> and
/// <c>Set</c> throw an exception when the operating system returns an error; <c>TryGet</c> and <c>TrySet</c> return
/// <see langword="false"/> and the <see cref="SocketError"/> instead. <c>TrySet</c> throws an <see cref="ArgumentException"/> for a
/// value that is invalid for the option.
/// </para>
/// <para>
/// The options of a custom table are not among them. A static class with
/// <c>[SocketOptions(MemberKind = SocketOptionMemberKind.Value)]</c> has them and a list of its own.
/// </para>
/// </remarks>
[SocketOptions(MemberKind = SocketOptionMemberKind.Value)]
public abstract partial class SocketOption
{
    private protected SocketOption(in SocketOptionDefinition definition, SocketOptionDescription description)
    {
        Definition = definition;
        Description = description;
    }

    /// <summary>Gets the native name, such as <c>TCP_USER_TIMEOUT</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>Gets the description of the option.</summary>
    public SocketOptionDescription Description { get; }

    /// <summary>
    /// Gets the number of the level on this operating system, or <see langword="null"/> if the operating system does not
    /// have the level.
    /// </summary>
    public int? Level => Definition.Level == PlatformValue.Absent ? null : Definition.Level;

    /// <summary>
    /// Gets the number of the option on this operating system, or <see langword="null"/> if the operating system does
    /// not have the option.
    /// </summary>
    public int? Number => IsSupported ? Definition.Number : null;

    /// <summary>Gets the operating systems that have the option.</summary>
    public SocketPlatforms Platforms => Definition.Platforms;

    /// <summary>Gets a value indicating whether this operating system has the option.</summary>
    /// <remarks>
    /// Older releases of the operating system, disabled features and other kinds of socket can still return
    /// <see cref="SocketError.ProtocolOption"/>.
    /// </remarks>
    public bool IsSupported => Definition.IsSupported;

    /// <summary>Gets a value indicating whether the option can be read on operating systems that have it.</summary>
    /// <remarks>
    /// The value is <see langword="false"/> for an option that is read with an argument. Only the method of
    /// <see cref="SocketRef"/> for the option can read it.
    /// </remarks>
    public abstract bool CanGet { get; }

    /// <summary>Gets a value indicating whether the option can be set on operating systems that have it.</summary>
    public abstract bool CanSet { get; }

    /// <summary>Gets the type of the value.</summary>
    public abstract Type ValueType { get; }

    /// <summary>
    /// Gets a value indicating whether the values are secret, such as keys. No message contains them, and <see cref="Format"/>
    /// describes them only.
    /// </summary>
    public virtual bool IsSecret => false;

    internal SocketOptionDefinition Definition { get; }

    /// <summary>Returns the option of the built-in table that has the specified name.</summary>
    /// <param name="name">
    /// The native name, an alias, the name on a single operating system, the name of the static property, or the name of the
    /// generated property or method.
    /// </param>
    /// <param name="levelName">
    /// The name of the level, such as <c>IPPROTO_TCP</c>, or <see langword="null"/> to search all levels.
    /// </param>
    /// <returns>The option, or <see langword="null"/> if no option has the name.</returns>
    /// <remarks>
    /// Names are case-sensitive. An option with this native name takes precedence over options that have the name as an
    /// alias.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Several levels have an option with the name, and <paramref name="levelName"/> is <see langword="null"/>.
    /// </exception>
    public static SocketOption? Find(string name, string? levelName = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(levelName, name, static (option, name) => option.Name == name)
            ?? Find(levelName, name, static (option, name) =>
                option.Description.MemberName == name
                    || option.Description.AccessorNames.Contains(name)
                    || option.Description.Aliases.Contains(name));
    }

    /// <summary>Gets the value as an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>The value, of type <see cref="ValueType"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The option cannot be read on this operating system.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public abstract object? GetValue(SocketRef socket);

    /// <summary>Tries to get the value as an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be read on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was read; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public abstract bool TryGetValue(SocketRef socket, out object? value, out SocketError error);

    /// <summary>Sets the value from an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="PlatformNotSupportedException">The option cannot be set on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="SocketOptionException">The operating system returned an error.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public abstract void SetValue(SocketRef socket, object? value);

    /// <summary>Tries to set the value from an object.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <param name="error">
    /// The error; <see cref="SocketError.ProtocolOption"/> if the option cannot be set on this operating system.
    /// </param>
    /// <returns><see langword="true"/> if the value was set; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the option.</exception>
    /// <exception cref="ObjectDisposedException">The socket has been disposed.</exception>
    public abstract bool TrySetValue(SocketRef socket, object? value, out SocketError error);

    /// <summary>Converts text, such as <c>30s</c> for a duration, to a value of the option.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value, of type <see cref="ValueType"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    /// <exception cref="FormatException">The text does not represent a value of the option.</exception>
    public object? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out object? value)
            ? value
            : throw new FormatException(
                IsSecret
                    ? $"{Name}: The text does not represent a value of this option."
                    : $"{Name}: '{InvariantText.Shorten(text)}' does not represent a value of this option.");
    }

    /// <summary>Tries to convert text, such as <c>30s</c> for a duration, to a value of the option.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns><see langword="true"/> if the text was converted; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The option cannot be set.</exception>
    public abstract bool TryParse([NotNullWhen(true)] string? text, out object? value);

    /// <summary>Converts a value to text that <see cref="Parse"/> accepts, unless it is secret.</summary>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="NotSupportedException">The option cannot be read.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public abstract string Format(object? value);

    /// <summary>Returns the native name.</summary>
    /// <returns>The native name.</returns>
    public override string ToString() => Name;

    private static SocketOption? Find(string? levelName, string name, Func<SocketOption, string, bool> hasName)
    {
        SocketOption? found = null;
        foreach (SocketOption option in All)
        {
            if ((levelName is null || option.Description.LevelName == levelName) && hasName(option, name))
            {
                found = found is null
                    ? option
                    : throw new ArgumentException(
                        $"The levels {found.Description.LevelName} and {option.Description.LevelName} both have an option "
                        + $"named '{InvariantText.Shorten(name)}'. Specify the level.",
                        nameof(levelName));
            }
        }

        return found;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Sockets.Options;

/// <summary>
/// Represents a kind of control message, with its names, numbers and documentation. Control messages accompany the data of a
/// receive or a send.
/// </summary>
/// <remarks>
/// The static properties are the messages of the built-in table, and <see cref="All"/> lists them. A message is received only
/// if an option enables it, unless the message has no such option.
/// </remarks>
[SocketOptions(MemberKind = SocketOptionMemberKind.Message)]
public abstract partial class ControlMessage
{
    private protected ControlMessage(
        in SocketOptionDefinition receive, in SocketOptionDefinition send, ControlMessageDescription description)
    {
        ReceiveDefinition = receive;
        SendDefinition = send;
        Description = description;
    }

    /// <summary>Gets the native name, such as <c>IP_TTL</c>.</summary>
    public string Name => ReceiveDefinition.Name;

    /// <summary>Gets the description of the message.</summary>
    public ControlMessageDescription Description { get; }

    /// <summary>Gets the operating systems that deliver the message with a receive.</summary>
    public SocketPlatforms ReceivePlatforms => ReceiveDefinition.Platforms;

    /// <summary>Gets the operating systems that accept the message with a send.</summary>
    public SocketPlatforms SendPlatforms => SendDefinition.Platforms;

    /// <summary>Gets a value indicating whether this operating system has the message.</summary>
    /// <remarks>Older releases of the operating system and other kinds of socket can still reject or ignore the message.</remarks>
    public bool IsSupported => CanReceive || CanSend;

    /// <summary>Gets a value indicating whether this operating system delivers the message with a receive.</summary>
    public bool CanReceive => ReceiveDefinition.IsSupported;

    /// <summary>Gets a value indicating whether this operating system accepts the message with a send.</summary>
    public bool CanSend => SendDefinition.IsSupported;

    /// <summary>Gets the type of the value.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Gets the number of the level with a receive, or <see cref="PlatformValue.Absent"/>.</summary>
    internal int ReceiveLevel => CanReceive ? ReceiveDefinition.Level : PlatformValue.Absent;

    /// <summary>Gets the number of the type with a receive, or <see cref="PlatformValue.Absent"/>.</summary>
    internal int ReceiveType => ReceiveDefinition.Number;

    /// <summary>Gets the number of the level with a send, or <see cref="PlatformValue.Absent"/>.</summary>
    internal int SendLevel => CanSend ? SendDefinition.Level : PlatformValue.Absent;

    /// <summary>Gets the number of the type with a send, or <see cref="PlatformValue.Absent"/>.</summary>
    internal int SendType => SendDefinition.Number;

    private protected SocketOptionDefinition ReceiveDefinition { get; }

    private protected SocketOptionDefinition SendDefinition { get; }

    /// <summary>Returns the message of the built-in table that has the specified name.</summary>
    /// <param name="name">
    /// The native name, an alias, the name on a single operating system, or the name of the static property.
    /// </param>
    /// <param name="levelName">
    /// The name of the level, such as <c>IPPROTO_IP</c>, or <see langword="null"/> to search all levels.
    /// </param>
    /// <returns>The message, or <see langword="null"/> if no message has the name.</returns>
    /// <remarks>
    /// Names are case-sensitive. A message with this native name takes precedence over messages that have the name as an
    /// alias.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Several messages have the name in different levels, and <paramref name="levelName"/> is <see langword="null"/>.
    /// </exception>
    public static ControlMessage? Find(string name, string? levelName = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(levelName, name, static (message, name) => message.Name == name)
            ?? Find(levelName, name, static (message, name) =>
                message.Description.MemberName == name || message.Description.Aliases.Contains(name));
    }

    /// <summary>Decodes a received message as an object.</summary>
    /// <param name="level">The number of the level of the received message.</param>
    /// <param name="type">The number of the type of the received message.</param>
    /// <param name="data">The data of the received message.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns>
    /// <see langword="true"/> if the received message is of this kind and not truncated; otherwise, <see langword="false"/>.
    /// </returns>
    public abstract bool TryDecodeValue(int level, int type, ReadOnlySpan<byte> data, out object? value);

    /// <summary>Encodes a value, which is an object.</summary>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns>The data of the message.</returns>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    /// <exception cref="PlatformNotSupportedException">The message cannot be sent on this operating system.</exception>
    /// <exception cref="ArgumentException">The value is invalid for the message.</exception>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public abstract byte[] EncodeValue(object? value);

    /// <summary>Formats a value as text.</summary>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public abstract string Format(object? value);

    /// <summary>Converts text to a value of the message.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value, of type <see cref="ValueType"/>.</returns>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    /// <exception cref="FormatException">The text does not represent a value of the message.</exception>
    public object? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out object? value)
            ? value
            : throw new FormatException($"{Name}: '{InvariantText.Shorten(text)}' does not represent a value of this message.");
    }

    /// <summary>Tries to convert text to a value of the message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, of type <see cref="ValueType"/>.</param>
    /// <returns><see langword="true"/> if the text was converted; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="NotSupportedException">The message cannot be sent.</exception>
    public abstract bool TryParse([NotNullWhen(true)] string? text, out object? value);

    /// <summary>Returns the native name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static ControlMessage? Find(string? levelName, string name, Func<ControlMessage, string, bool> hasName)
    {
        ControlMessage? found = null;
        foreach (ControlMessage message in All)
        {
            if ((levelName is null || message.Description.LevelName == levelName) && hasName(message, name))
            {
                found = found is null
                    ? message
                    : throw new ArgumentException(
                        $"The levels {found.Description.LevelName} and {message.Description.LevelName} both have a message "
                        + $"named '{InvariantText.Shorten(name)}'. Specify the level.",
                        nameof(levelName));
            }
        }

        return found;
    }
}

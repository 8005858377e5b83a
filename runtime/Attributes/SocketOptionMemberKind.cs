namespace Sockets.Options;

/// <summary>Specifies the kind of member that <see cref="SocketOptionsAttribute"/> generates.</summary>
public enum SocketOptionMemberKind
{
    /// <summary>Properties and methods that get and set each option on a socket.</summary>
    Accessor,

    /// <summary>
    /// Static properties of type <c>SocketOption&lt;T&gt;</c>, and a list of all of them. They represent the options
    /// themselves, which a program can store, find by name, and get and set without exceptions.
    /// </summary>
    Value,

    /// <summary>
    /// Static properties of type <c>ControlMessage&lt;T&gt;</c>, and a list of all of them. They represent the control messages
    /// of the table instead of its options, and the patterns of the attribute are the native names of messages.
    /// </summary>
    Message,
}

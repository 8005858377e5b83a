namespace Sockets.Options;

/// <summary>What <see cref="SocketOptionsAttribute"/> generates for each option.</summary>
public enum SocketOptionMembers
{
    /// <summary>Properties and methods that get and set the option on a socket.</summary>
    Accessors,

    /// <summary>
    /// Static properties of type <c>SocketOption&lt;T&gt;</c>, and a list of them all: the options themselves, to be
    /// passed around, looked up by name and tried without exceptions.
    /// </summary>
    Values,
}

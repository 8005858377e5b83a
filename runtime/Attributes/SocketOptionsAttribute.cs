namespace Sockets.Options;

/// <summary>Generates typed socket options on the partial type to which it is applied.</summary>
/// <remarks>
/// <para>
/// On a class, struct, ref struct, record or interface that holds a socket or derives from one, each option becomes a property or
/// method of the type. On a static class, each option becomes an extension member of
/// <see cref="System.Net.Sockets.Socket"/>.
/// </para>
/// <para>
/// Patterns are native names, such as <c>SO_KEEPALIVE</c>. In a pattern, <c>*</c> matches any characters and <c>?</c>
/// matches one character: <c>[SocketOptions("TCP_*", "SO_KEEPALIVE")]</c>. The name of a level, such as
/// <c>IPPROTO_TCP</c>, selects all options of the level. The prefix <c>!</c> excludes the options that a pattern
/// matches, regardless of its position: <c>[SocketOptions("TCP_*", "!TCP_KEEP*")]</c>. Without patterns, or with excluding
/// patterns only, the selection starts with every option of the table.
/// </para>
/// <para>
/// A type that selects all options of a composite also has its member. For example, <c>TcpKeepAlive</c> combines
/// <c>SO_KEEPALIVE</c>, <c>TCP_KEEPIDLE</c>, <c>TCP_KEEPINTVL</c>, and <c>TCP_KEEPCNT</c>.
/// </para>
/// <para>
/// An option of a TCP stack other than that of the operating system, such as <c>TCP_RACK_PROP</c>, becomes an extension
/// member of <see cref="System.Net.Sockets.Socket"/> only if a pattern matches its name. A level does not select it, and
/// neither does the absence of patterns.
/// </para>
/// <para>
/// With <see cref="SocketOptionMemberKind.Message"/>, the patterns are native names of control messages, such as <c>IP_TTL</c>,
/// and each message becomes a static property.
/// </para>
/// <para>
/// The generated members throw <see cref="InvalidOperationException"/> if the member that holds the socket is
/// <see langword="null"/>.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class SocketOptionsAttribute : Attribute
{
    /// <summary>Generates all options.</summary>
    // The compiler warns of an array in an attribute of a type that complies with the Common Language Specification (CS3016).
    public SocketOptionsAttribute()
        : this([])
    {
    }

    /// <summary>Generates the options that a pattern matches.</summary>
    /// <param name="pattern">The pattern.</param>
    public SocketOptionsAttribute(string pattern)
        : this([pattern])
    {
    }

    /// <summary>Generates the options that one of two patterns matches.</summary>
    /// <param name="first">The first pattern.</param>
    /// <param name="second">The second pattern.</param>
    public SocketOptionsAttribute(string first, string second)
        : this([first, second])
    {
    }

    /// <summary>Generates the options that one of three patterns matches.</summary>
    /// <param name="first">The first pattern.</param>
    /// <param name="second">The second pattern.</param>
    /// <param name="third">The third pattern.</param>
    public SocketOptionsAttribute(string first, string second, string third)
        : this([first, second, third])
    {
    }

    /// <summary>Generates the options that one of several patterns matches.</summary>
    /// <param name="patterns">The patterns, or none for all options.</param>
    public SocketOptionsAttribute(params string[] patterns)
    {
        Patterns = patterns;
    }

    /// <summary>Gets the patterns of the options to generate.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>Gets or sets the name of the member that holds the socket.</summary>
    /// <value>
    /// The name of the member, or <see langword="null"/> to find the member by its type. The name is required only if
    /// several members of the type hold a socket.
    /// </value>
    public string? SocketMember { get; set; }

    /// <summary>Gets or sets the accessibility of the generated members.</summary>
    /// <value>The default is <see cref="SocketOptionAccessibility.Public"/>.</value>
    public SocketOptionAccessibility Accessibility { get; set; }

    /// <summary>Gets or sets the kind of member that is generated for each option or control message.</summary>
    /// <value>The default is <see cref="SocketOptionMemberKind.Accessor"/>.</value>
    public SocketOptionMemberKind MemberKind { get; set; }
}

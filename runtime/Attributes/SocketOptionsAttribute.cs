namespace Sockets.Options;

/// <summary>Generates typed socket options on the partial type that carries it.</summary>
/// <remarks>
/// <para>
/// On a class, struct, ref struct or record that holds a socket, or that is one, each option becomes a property
/// or method of the type. On a static class each option becomes an extension member of
/// <see cref="System.Net.Sockets.Socket"/>.
/// </para>
/// <para>
/// Patterns are native names such as <c>SO_KEEPALIVE</c>, where <c>*</c> stands for any characters and <c>?</c> for
/// one: <c>[SocketOptions("TCP_*", "SO_KEEPALIVE")]</c>. The name of a level, such as <c>IPPROTO_TCP</c>, stands for all
/// its options. A pattern after <c>!</c> leaves out what it matches, wherever it stands among the others:
/// <c>[SocketOptions("TCP_*", "!TCP_KEEP*")]</c>. Without patterns, or with only such ones, it starts from every option
/// of the table.
/// </para>
/// <para>
/// Where the member that holds the socket may be <see langword="null"/>, the generated members throw
/// <see cref="InvalidOperationException"/> while it is.
/// </para>
/// </remarks>
/// <param name="patterns">The native names of the options to generate; none for all of them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SocketOptionsAttribute(params string[] patterns) : Attribute
{
    /// <summary>Gets the native names, or patterns of them, of the options to generate.</summary>
    public IReadOnlyList<string> Patterns { get; } = patterns;

    /// <summary>Gets or sets the name of the member that holds the socket.</summary>
    /// <value>
    /// Needed only where several members of the type lead to a socket; <see langword="null"/> to find the only one by
    /// its type.
    /// </value>
    public string? SocketMember { get; set; }

    /// <summary>Gets or sets who sees the generated members.</summary>
    /// <value>The default is <see cref="SocketOptionAccessibility.Public"/>.</value>
    public SocketOptionAccessibility Accessibility { get; set; }

    /// <summary>Gets or sets what is generated for each option.</summary>
    /// <value>The default is <see cref="SocketOptionMembers.Accessors"/>.</value>
    public SocketOptionMembers Generate { get; set; }
}

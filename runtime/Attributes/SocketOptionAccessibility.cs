namespace Sockets.Options;

/// <summary>Specifies the accessibility of the members that <see cref="SocketOptionsAttribute"/> generates.</summary>
/// <remarks>Members of every kind of type can have these accessibilities.</remarks>
public enum SocketOptionAccessibility
{
    /// <summary>The members are <see langword="public"/>.</summary>
    Public,

    /// <summary>The members are <see langword="internal"/>.</summary>
    Internal,

    /// <summary>The members are <see langword="private"/>, and the type exposes the ones that it chooses.</summary>
    Private,
}

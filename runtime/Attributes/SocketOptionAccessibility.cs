namespace Sockets.Options;

/// <summary>Who sees the members that <see cref="SocketOptionsAttribute"/> generates.</summary>
/// <remarks>These three are what a member of any kind of type can be.</remarks>
public enum SocketOptionAccessibility
{
    /// <summary>Everybody who sees the type.</summary>
    Public,

    /// <summary>The assembly.</summary>
    Internal,

    /// <summary>The type itself, which chooses what it shows of its socket.</summary>
    Private,
}

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The places of the members.</summary>
public enum Face
{
    /// <summary>On a SocketRef of a Socket.</summary>
    Reference,

    /// <summary>On a SocketRef of a SafeSocketHandle.</summary>
    ReferenceToHandle,

    /// <summary>On Socket.</summary>
    Extension,

    /// <summary>On a type of the user.</summary>
    AnnotatedType,
}

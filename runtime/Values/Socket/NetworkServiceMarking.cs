namespace Sockets.Options;

/// <summary>
/// Specifies the headers in which a network allows packets to be marked with their <see cref="NetworkServiceType"/>.
/// </summary>
public enum NetworkServiceMarking
{
    /// <summary>Unknown, for example before the socket is connected.</summary>
    Unknown = 0,

    /// <summary>Only the link layer header.</summary>
    LinkLayer = 1,

    /// <summary>The IP and link layer headers, for all traffic.</summary>
    All = 2,

    /// <summary>The IP and link layer headers, only for background traffic.</summary>
    Background = 3,
}

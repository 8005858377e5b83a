namespace Sockets.Options;

/// <summary>In which headers a network lets packets be marked with their <see cref="NetworkServiceType"/>.</summary>
public enum NetworkServiceMarking
{
    /// <summary>Not known, as before the socket is connected.</summary>
    Unknown = 0,

    /// <summary>The link layer only.</summary>
    LinkLayer = 1,

    /// <summary>IP and the link layer, for every kind of traffic.</summary>
    All = 2,

    /// <summary>IP and the link layer, for background traffic only.</summary>
    Background = 3,
}

namespace Sockets.Options;

/// <summary>Who encrypts or decrypts the TLS records of a FreeBSD socket.</summary>
public enum TcpTlsMode
{
    /// <summary>The application.</summary>
    None = 0,

    /// <summary>The kernel.</summary>
    Software = 1,

    /// <summary>The network adapter, packet by packet.</summary>
    Interface = 2,

    /// <summary>The network adapter, which runs the whole connection.</summary>
    OffloadEngine = 3,
}

namespace Sockets.Options;

/// <summary>Specifies the component that encrypts or decrypts the TLS records of a FreeBSD socket.</summary>
public enum TcpTlsMode
{
    /// <summary>The application.</summary>
    None = 0,

    /// <summary>The kernel.</summary>
    Software = 1,

    /// <summary>The network adapter, separately for each packet.</summary>
    NetworkAdapter = 2,

    /// <summary>The network adapter, which runs the whole connection.</summary>
    OffloadEngine = 3,
}

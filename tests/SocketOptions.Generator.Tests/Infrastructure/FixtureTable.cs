namespace Sockets.Options.Generator.Tests.Infrastructure;

/// <summary>Small tables: the real one can change without any of these tests noticing.</summary>
internal static class FixtureTable
{
    /// <summary>Levels and types, to which tests append their rows.</summary>
    public const string Head = """
        levels:
          SOL_SOCKET: { linux: 1, windows: 0xFFFF, apple: 0xFFFF, freebsd: 0xFFFF }
          IPPROTO_TCP: 6
        types:
          bool: { type: bool, codec: BooleanCodec }
          int: { type: int, codec: Int32Codec }
          timeout: { type: "System.TimeSpan?", codec: OptionalDurationCodec<Sockets.Options.Codecs.Milliseconds>, unit: ms }
          timeval: { type: "System.TimeSpan?", codec: TimeValueCodec, unit: us }
          error: { type: "System.Net.Sockets.SocketException?", codec: PendingErrorCodec }
          filter: { type: System.ReadOnlyMemory<SocketFilterInstruction>, codec: SocketFilterCodec }
          none: { codec: NoPayloadCodec }
        options:

        """;

    /// <summary>Two plain rows.</summary>
    public const string Small = Head + KeepAlive + NoDelay;

    public const string KeepAlive = """
          - name: SO_KEEPALIVE
            level: SOL_SOCKET
            property: KeepAlive
            type: bool
            access: get set
            numbers: { linux: 9, windows: 8, apple: 8, freebsd: 8 }
            sockets: any
            doc: "Indicates whether a silent peer is probed."
            see: "socket(7)"

        """;

    public const string NoDelay = """
          - name: TCP_NODELAY
            level: IPPROTO_TCP
            property: TcpNoDelay
            type: bool
            access: get set
            numbers: { linux: 1, windows: 1, apple: 1, freebsd: 1 }
            sockets: tcp
            aliases: [TCP_NODELAY_ALIAS]
            doc: "Indicates whether small segments are sent at once."
            see: "tcp(7)"

        """;

    public const string UserTimeout = """
          - name: TCP_USER_TIMEOUT
            level: IPPROTO_TCP
            property: TcpUserTimeout
            type: timeout
            access: get set
            numbers: { linux: 18 }
            sockets: tcp
            doc: "The time after which the connection to a silent peer is closed."
            see: "tcp(7)"

        """;

    /// <summary>A section for the end of a table with the two plain rows.</summary>
    public const string Composite = """
        composites:
          - property: Both
            type: "TcpKeepAlive?"
            codec: TcpKeepAliveComposite
            access: get set
            options: [SO_KEEPALIVE, TCP_NODELAY, IPPROTO_TCP.TCP_NODELAY, TCP_NODELAY]
            doc: "The settings."
            see: "tcp(7)"

        """;

    /// <summary>A section for the end of a table with the two plain rows, one of which enables the message.</summary>
    public const string Message = """
        messages:
          - name: TCP_TIMES
            level: IPPROTO_TCP
            property: TcpTimes
            type: int
            direction: receive
            numbers: { linux: 5 }
            option: TCP_NODELAY
            sockets: tcp
            doc: "The times."
            see: "tcp(7)"

        """;

    /// <summary>A row for each thing that a table can contain.</summary>
    public const string Everything = Head + """
          - name: SO_ACCEPTCONN
            level: SOL_SOCKET
            property: Listening
            type: bool
            access: get
            numbers: { linux: 30, windows: 2, freebsd: 2 }
            sockets: stream
            doc: "Indicates whether the socket is listening."
            see: "socket(7)"
          - name: SO_ATTACH_FILTER
            level: SOL_SOCKET
            property: AttachFilter
            type: filter
            access: set
            numbers: { linux: 26 }
            sockets: [udp, raw]
            errors: { EINVAL: "the program does not end", ENOMEM: "it is < 1 & > 0" }
            niche: true
            doc: "Runs a \"filter\" on <each> packet & drops some."
            see: "socket(7)"
          - name: SO_DETACH_FILTER
            level: SOL_SOCKET
            property: DetachFilter
            type: none
            access: set
            numbers: { linux: 27 }
            sockets: any
            doc: "Removes the filter."
            see: "socket(7)"
          - name: SO_ERROR
            level: SOL_SOCKET
            property: TakeError
            type: error
            access: get
            numbers: { linux: 4, windows: 0x1007, apple: 0x1007, freebsd: 0x1007 }
            sockets: any
            clears: true
            doc: "Gets and clears the pending error."
            see: "socket(7)"
          - name: SO_LISTENQLEN
            level: SOL_SOCKET
            property: ListenQueueLength
            type: int
            access: get
            numbers: { freebsd: 0x1012 }
            sockets: stream
            doc: "The number of connections that await accept."
            see: "getsockopt(2)"
          - name: SO_RCVTIMEO
            level: SOL_SOCKET
            property: ReceiveTimeout
            type: timeval
            access: get set
            numbers:
              linux: 20
              linux-ppc64le: 18
              windows: { number: 0x1006, type: timeout, range: 0..2147483647 }
              apple: 0x1006
              freebsd: 0x1006
            range: 0..2147483647000
            sockets: any
            doc: "The maximum time to wait for data. null disables the limit."
            see: "socket(7)"
          - name: TCP_KEEPCNT
            level: IPPROTO_TCP
            property: TcpKeepAliveRetryCount
            type: int
            access: get set
            numbers: { linux: { number: 6, range: 1..127 }, windows: { number: 16, range: 1..255 }, apple: 0x102, freebsd: 1024 }
            since: { linux: "2.4", windows: "10.0.15063" }
            range: 1..2147483647
            sockets: tcp
            default: "9"
            tracked: Tcp.TcpKeepAliveRetryCount
            doc: "An upper limit for the number of probes."
            see: "tcp(7)"
          - name: TCP_KEEPIDLE
            level: IPPROTO_TCP
            property: TcpKeepAliveTime
            type: int
            access: get set
            numbers: { linux: 4, apple: { number: 16, name: TCP_KEEPALIVE } }
            unit: s
            range: 1..32767
            sockets: tcp4
            when: before-connect
            needs: CAP_NET_ADMIN
            sample: "30"
            aliases: [TCP_IDLE]
            doc: "Delays the first probe."
            see: "tcp(7), RFC 1122."
        composites:
          - property: TcpKeepAlive
            type: "TcpKeepAlive?"
            codec: TcpKeepAliveComposite
            access: get set
            options: [SO_RCVTIMEO, TCP_KEEPIDLE, TCP_KEEPIDLE, IPPROTO_TCP.TCP_KEEPCNT]
            doc: "The settings of keep-alive, or null if it is < 1 & off."
            see: "tcp(7)"
          - property: EnableResetOnClose
            codec: LingerResetComposite
            access: set
            options: [SO_DETACH_FILTER]
            doc: "Configures the socket to send a reset when it is closed."
            see: "socket(7)"
        messages:
          - name: SCM_WAIT
            level: SOL_SOCKET
            property: Wait
            type: timeval
            direction: receive send
            numbers:
              linux: 20
              linux-ppc64le: 18
              windows: { receive: { number: 0x1006, name: SO_WAIT }, send: { number: 7, type: timeout, range: 0..255 } }
              apple: { receive: { number: 8, level: IPPROTO_TCP } }
              freebsd: { send: 9 }
            option: [SO_RCVTIMEO, IPPROTO_TCP.TCP_KEEPCNT]
            since: { linux: "2.4" }
            range: 0..2147483647000
            sockets: [udp, raw]
            needs: CAP_NET_ADMIN
            sample: 5s
            doc: "The time to wait & see."
            see: "socket(7)"
          - name: SO_NEWS
            level: SOL_SOCKET
            property: News
            type: bool
            direction: receive
            numbers: { linux: 11 }
            option: SO_RCVTIMEO
            sockets: any
            niche: true
            doc: "Indicates whether there are news."
            see: "socket(7)"
          - name: TCP_TIMES
            level: IPPROTO_TCP
            property: TcpTimes
            type: int
            direction: send
            numbers: { linux: 5, android: 6 }
            sockets: tcp
            doc: "A number of times."
            see: "tcp(7)"

        """;
}

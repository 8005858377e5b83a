namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>A table that uses everything a table can use, one key to a line.</summary>
internal static class SampleTable
{
    public const string Text =
        """
        levels:
          SOL_SOCKET:
            linux: 1
            linux-ppc64le: 2
            windows: 0xFFFF
          IPPROTO_TCP: 6
        types:
          bool:
            type: bool
            codec: BooleanCodec
          milliseconds:
            type: System.TimeSpan?
            codec: MillisecondsCodec
            unit: ms
            form: number
            width: 8
            order: network
            none: -1
            from: FromByte
            to: Value
          milliseconds32:
            type: System.TimeSpan?
            codec: Codecs.ScaledCodec<System.TimeSpan, Scale[]>
          none:
            codec: NoPayloadCodec
        options:
          - name: SO_KEEPALIVE
            level: SOL_SOCKET
            property: KeepAlive
            type: bool
            access: get set
            numbers:
              linux: 9
            sockets: any
            doc: Sends probes.
            see: socket(7)
          - name: TCP_USER_TIMEOUT
            level: IPPROTO_TCP
            property: TcpUserTimeout
            type: milliseconds
            access: set
            numbers:
              linux: 18
              linux-ppc64le: -19
              windows:
                number: 0x10
                name: TCP_MAXRTMS
                type: milliseconds32
                range: 0..255
            since:
              linux: "2.6.37"
              windows: "10.0.14393"
            range: 1..0x7FFFFFFF
            unit: ms
            sockets: [tcp4, unix-stream]
            when: before-bind
            needs: CAP_NET_ADMIN
            sample: 30s
            default: 0
            errors:
              EPERM: not allowed
            aliases: [TCP_TIMEOUT]
            tracked: Tcp.NoDelay
            clears: true
            niche: false
            stack: rack
            doc: "Closes: in time."
            see: 'tcp(7), RFC 5482'
          - name: TCP_NODELAY
            level: IPPROTO_TCP
            property: TcpNoDelay
            type: 'bool'
            access: "get set"
            numbers:
              linux: 7
            sockets: tcp
            doc: Sends at once.
            see: tcp(7)
        composites:
          - property: Both
            type: Acme.Settings?
            codec: Acme.Both
            access: 'get set'
            options: [TCP_NODELAY, IPPROTO_TCP.TCP_NODELAY]
            doc: Sets both.
            see: socket(7)
        messages:
          - name: TCP_TIMES
            level: IPPROTO_TCP
            property: TcpTimes
            type: "milliseconds"
            direction: receive send
            numbers:
              linux:
                receive: 3
                send:
                  number: 4
                  name: TCP_SENT_TIMES
                  type: "milliseconds"
                  level: "SOL_SOCKET"
                  range: 1..2
              windows: 5
              freebsd:
                number: 6
            option: IPPROTO_TCP.TCP_NODELAY
            since:
              linux: "2.6.22"
            range: 3..4
            sockets: [udp]
            needs: root
            niche: true
            sample: on
            doc: Holds times.
            see: udp(7)
            source:
              linux: a header
            unseen: never
            unverified:
              needs: nobody
          - name: TCP_TIME
            level: IPPROTO_TCP
            property: TcpTime
            type: "milliseconds"
            direction: receive
            numbers:
              linux-x64: 7
              linux: 8
            option: [IPPROTO_TCP.TCP_NODELAY]
            sockets: tcp6
            doc: Holds a time.
            see: udp(7)

        """;

    /// <summary>Replaces one place of the table.</summary>
    public static string With(string old, string replacement)
    {
        int first = Text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(first, Is.GreaterThanOrEqualTo(0), $"'{old}' is not in the sample.");
        Assert.That(Text.IndexOf(old, first + 1, StringComparison.Ordinal), Is.EqualTo(-1), $"'{old}' is in the sample twice.");
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}

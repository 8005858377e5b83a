namespace Sockets.Options;

/// <summary>Specifies how data is sent or received, and describes received data (<c>MSG_</c>).</summary>
/// <remarks>
/// The values are defined by this library and are equal on all operating systems. A flag that the running operating
/// system does not support causes a <see cref="PlatformNotSupportedException"/>.
/// </remarks>
[Flags]
public enum SocketMessageFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary><c>MSG_OOB</c>: send or receive out-of-band data.</summary>
    OutOfBand = 1,

    /// <summary><c>MSG_PEEK</c>: receive without removing the data from the queue.</summary>
    Peek = 1 << 1,

    /// <summary><c>MSG_DONTROUTE</c>: send to directly connected networks only.</summary>
    DontRoute = 1 << 2,

    /// <summary>
    /// <c>MSG_WAITALL</c>: receive until the buffers are full. Together with <see cref="Peek"/>, it has an effect only
    /// on Windows.
    /// </summary>
    WaitAll = 1 << 3,

    /// <summary><c>MSG_DONTWAIT</c>: do not wait, even if the socket is blocking. Not on Windows.</summary>
    DontWait = 1 << 4,

    /// <summary><c>MSG_EOR</c>: the data ends a record. Not on Windows.</summary>
    EndOfRecord = 1 << 5,

    /// <summary>
    /// <c>MSG_TRUNC</c>: the message was longer than the buffers. As a request, on Linux only: return the actual length
    /// of the message.
    /// </summary>
    Truncated = 1 << 6,

    /// <summary><c>MSG_CTRUNC</c>: control messages did not fit or were not requested. Only received.</summary>
    ControlDataTruncated = 1 << 7,

    /// <summary><c>MSG_BCAST</c>: the message was a broadcast. Only received, on Windows.</summary>
    Broadcast = 1 << 8,

    /// <summary><c>MSG_MCAST</c>: the message was a multicast. Only received, on Windows.</summary>
    Multicast = 1 << 9,

    /// <summary><c>MSG_PARTIAL</c>: the data is a part of a message. On Windows.</summary>
    Partial = 1 << 10,

    /// <summary><c>MSG_PUSH_IMMEDIATE</c>: complete as soon as data is available. On Windows.</summary>
    PushImmediate = 1 << 11,

    /// <summary><c>MSG_MORE</c>: more data follows immediately. On Linux.</summary>
    More = 1 << 12,

    /// <summary><c>MSG_CONFIRM</c>: the peer has responded recently. On Linux.</summary>
    Confirm = 1 << 13,

    /// <summary>
    /// <c>MSG_ERRQUEUE</c>: the message is from the error queue, which <c>SocketRef.ReceiveError</c> reads. Only received,
    /// on Linux.
    /// </summary>
    ErrorQueue = 1 << 14,

    /// <summary><c>MSG_FASTOPEN</c>: connect and send in one operation. On Linux.</summary>
    FastOpen = 1 << 15,

    /// <summary><c>MSG_ZEROCOPY</c>: send from the memory of the caller, which must stay pinned. On Linux.</summary>
    ZeroCopy = 1 << 16,

    /// <summary><c>MSG_NOSIGNAL</c>: do not raise <c>SIGPIPE</c>, which .NET ignores. Not on Windows.</summary>
    NoSignal = 1 << 17,

    /// <summary><c>MSG_EOF</c>: the data is the last. On Apple platforms and FreeBSD.</summary>
    EndOfStream = 1 << 18,
}

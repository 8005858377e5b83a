using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sockets.Options;
using Sockets.Options.Codecs;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The structs of every kind of socket.</summary>
internal static class SocketProbes
{
    public static IEnumerable<StructProbe> All =>
    [
        .. OperatingSystem.IsWindows() ? OfWindows : OfUnix,
        EncodingProbe<NoPayload>.Of<LingerResetCodec>("struct linger", default),
        EncodingProbe<ReadOnlyMemory<RawControlMessage>>.Of<ControlMessagesCodec>("struct cmsghdr", Message(1, 1, 0))
            .UpTo(Message(1, 1, 1))
            .Whole("cmsg_level", Message(0x02020202, 1, 0), Message(0x01010101, 1, 0))
            .Whole("cmsg_type", Message(1, 0x02020202, 0), Message(1, 0x01010101, 0)),
        DecodingProbe<ReadOnlyMemory<RawControlMessage>>.OfSome<ControlMessagesCodec>("struct cmsghdr", 32)
            .Whole("cmsg_len", static messages => messages.Length == 0 ? -1 : messages.Span[0].Data.Length, Given.Fields(("cmsg_len", 16))),
        MemoryProbe.Of<SocketFilterInstruction>("struct sock_filter")
            .Whole("code", new(0x0101, 0, 0, 0))
            .Whole("jt", new(0, 1, 0, 0))
            .Whole("jf", new(0, 0, 1, 0))
            .Whole("k", new(0, 0, 0, 0x01010101)),
        EncodingProbe<ReadOnlyMemory<SocketFilterInstruction>>.Of<SocketFilterCodec>("struct sock_fprog", Program(1))
            .Whole("len", Program(0x0101), Program(0x0202))
            .Pointer("filter", Program(1)),
        DecodingProbe<ProtocolType?>.Of<WindowsProtocolInfoCodec>("WSAPROTOCOL_INFOW")
            .Whole("iProtocol", static protocol => protocol),
        EncodingProbe<AcceptFilter?>.Of<AcceptFilterCodec>("struct accept_filter_arg", new("")),
        DecodingProbe<AcceptFilter?>.Of<AcceptFilterCodec>("struct accept_filter_arg")
            .Whole("af_name", static filter => filter?.Name, Given.Ones)
            .Whole("af_arg", static filter => filter?.Argument, Given.Ones),
        MemoryProbe.Of<DeviceMemoryToken>("struct dmabuf_token")
            .Whole("token_start", new(0x01010101, 0))
            .Whole("token_count", new(0, 0x01010101)),
        EncodingProbe<NonPosixExtensions>.Of<NonPosixExtensionsCodec>("struct so_np_extensions", default)
            .Whole("npx_flags npx_mask", (NonPosixExtensions)0x02020202),
        DecodingProbe<NonPosixExtensions>.Of<NonPosixExtensionsCodec>("struct so_np_extensions")
            .Whole("npx_flags", static extensions => extensions),
        MemoryProbe.Of<Timestamping>("struct so_timestamping")
            .Whole("flags", new((TimestampingModes)0x01010101))
            .Whole("bind_phc", new(default, 0x01010101)),
        MemoryProbe.Of<TransmitTime>("struct sock_txtime")
            .Whole("clockid", new((TransmitClock)0x01010101))
            .Whole("flags", new(default, (TransmitTimeModes)0x01010101)),
        EncodingProbe<SocketSplice>.Of<SocketSpliceCodec>("struct splice", new() { Target = Handle(0x01010101) })
            .Whole("sp_fd", new() { Target = Handle(0x02020202) })
            .Whole("sp_max", new() { Target = Handle(0x01010101), MaximumLength = 0x0101010101010101 })
            .Start("sp_idle", new() { Target = Handle(0x01010101), IdleTimeout = TimeSpan.FromSeconds(1) }),
        DecodingProbe<UnixCredentials>.Of<UnixCredentialsCodec>("struct ucred")
            .Whole("pid", static value => value.ProcessId)
            .Whole("uid", static value => value.UserId)
            .Whole("gid", static value => value.GroupId),
        DecodingProbe<SocketEndPoints>.OfSome<SocketEndPointsCodec>("CSADDR_INFO", 64)
            .Start("LocalAddr", static value => value.Local, PointTo("LocalAddr"))
            .Start("RemoteAddr", static value => value.Remote, PointTo("RemoteAddr"))
            .Whole("iSocketType", static value => value.SocketType)
            .Whole("iProtocol", static value => value.ProtocolType),
    ];

    private static IEnumerable<StructProbe> OfWindows =>
    [
        EncodingProbe<TimeSpan?>.Of<WindowsLingerCodec>("struct linger", Seconds(0x0101))
            .Whole("l_linger", Seconds(0x0202)),
        DecodingProbe<TimeSpan?>.Of<WindowsLingerCodec>("struct linger")
            .Whole("l_onoff", static value => value.HasValue)
            .Whole("l_linger", static value => value, Given.Fields(("l_onoff", 2))),
    ];

    private static IEnumerable<StructProbe> OfUnix =>
    [
        EncodingProbe<TimeSpan?>.Of<LingerCodec>("struct linger", Seconds(0x01010101))
            .Whole("l_linger", Seconds(0x02020202)),
        DecodingProbe<TimeSpan?>.Of<LingerCodec>("struct linger")
            .Whole("l_onoff", static value => value.HasValue)
            .Whole("l_linger", static value => value, Given.Fields(("l_onoff", 2))),
        EncodingProbe<TimeSpan?>.Of<TimeValueCodec>("struct timeval", Seconds(1)),
        // No power of two in microseconds is a whole number of seconds.
        DecodingProbe<TimeSpan?>.Of<TimeValueCodec>("struct timeval")
            .Whole("tv_sec", static value => IsWhole(value) ? value : null)
            .Whole("tv_usec", static value => IsWhole(value) ? null : value),
    ];

    private static bool IsWhole(TimeSpan? value) =>
        value == TimeSpan.MaxValue || value.GetValueOrDefault().Ticks % TimeSpan.TicksPerSecond == 0;

    private static TimeSpan? Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static SafeSocketHandle Handle(int number) => new(number, ownsHandle: false);

    private static ReadOnlyMemory<RawControlMessage> Message(int level, int type, params byte[] data) =>
        new RawControlMessage[] { new(level, type, data) };

    private static SocketFilterInstruction[] Program(int length) => new SocketFilterInstruction[length];

    private static Preparation PointTo(string name) => (buffer, offsetOf) =>
    {
        const int AddressOffset = 48;
        const int AddressLength = 16;
        buffer[AddressOffset] = (byte)AddressFamily.InterNetwork;
        MemoryMarshal.Write(buffer.AsSpan(offsetOf(name)), Marshal.UnsafeAddrOfPinnedArrayElement(buffer, AddressOffset));
        buffer[offsetOf(name) + nint.Size] = AddressLength;
    };
}

using Sockets.Options;
using OperatingSystem = Sockets.Options.OperatingSystem;

namespace Build.Tests.Headers.Layouts.Probes;

/// <summary>The structs that the runtime passes to system calls other than those for options.</summary>
internal static unsafe class CallProbes
{
    private const int Number = 0x01010101;

    private static readonly byte* s_pointer = (byte*)0x0101010101010101;

    public static IEnumerable<StructProbe> All =>
        [BufferOf(OperatingSystem.IsWindows()), OperatingSystem.IsWindows() ? PollOfWindows : PollOfUnix,
            OperatingSystem.IsLinux() ? MessageOfLinux : MessageOfBsd];

    private static EncodingProbe<NativeBuffer> BufferOf(bool isWindows) =>
        MemoryProbe.Of<NativeBuffer>("struct iovec")
            .Whole(isWindows ? "buf" : "iov_base", new(s_pointer, 0))
            .Start(isWindows ? "len" : "iov_len", new(null, Number));

    private static EncodingProbe<Libc.PollDescriptor> PollOfUnix =>
        MemoryProbe.Of<Libc.PollDescriptor>("struct pollfd", nameof(Libc))
            .Whole("fd", new() { Descriptor = Number })
            .Whole("events", new() { Events = 0x0101 })
            .Whole("revents", new() { ReturnedEvents = 0x0101 });

    private static EncodingProbe<Winsock.PollDescriptor> PollOfWindows =>
        MemoryProbe.Of<Winsock.PollDescriptor>("struct pollfd", nameof(Winsock))
            .Whole("fd", new() { Socket = (nint)s_pointer })
            .Whole("events", new() { Events = 0x0101 })
            .Whole("revents", new() { ReturnedEvents = 0x0101 });

    private static EncodingProbe<Libc.LinuxMessageHeader> MessageOfLinux =>
        MemoryProbe.Of<Libc.LinuxMessageHeader>("struct msghdr", nameof(Libc))
            .Whole("msg_name", new() { Name = s_pointer })
            .Whole("msg_namelen", new() { NameLength = Number })
            .Whole("msg_iov", new() { Buffers = (NativeBuffer*)s_pointer })
            .Whole("msg_iovlen", new() { BufferCount = (nuint)s_pointer })
            .Whole("msg_control", new() { Control = s_pointer })
            .Whole("msg_controllen", new() { ControlLength = (nuint)s_pointer })
            .Whole("msg_flags", new() { Flags = Number });

    private static EncodingProbe<Libc.BsdMessageHeader> MessageOfBsd =>
        MemoryProbe.Of<Libc.BsdMessageHeader>("struct msghdr", nameof(Libc))
            .Whole("msg_name", new() { Name = s_pointer })
            .Whole("msg_namelen", new() { NameLength = Number })
            .Whole("msg_iov", new() { Buffers = (NativeBuffer*)s_pointer })
            .Whole("msg_iovlen", new() { BufferCount = Number })
            .Whole("msg_control", new() { Control = s_pointer })
            .Whole("msg_controllen", new() { ControlLength = Number })
            .Whole("msg_flags", new() { Flags = Number });
}

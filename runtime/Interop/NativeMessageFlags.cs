namespace Sockets.Options;

/// <summary>Converts <see cref="SocketMessageFlags"/> to the bits of the operating system and back.</summary>
internal static class NativeMessageFlags
{
    private static readonly (SocketMessageFlags Flag, int Requested, int Returned)[] s_known =
    [
        Both(SocketMessageFlags.OutOfBand, PlatformValue.Number(linux: 0x1, windows: 0x1, apple: 0x1, freebsd: 0x1)),
        Both(SocketMessageFlags.Peek, PlatformValue.Number(linux: 0x2, windows: 0x2, apple: 0x2, freebsd: 0x2)),
        Both(SocketMessageFlags.DontRoute, PlatformValue.Number(linux: 0x4, windows: 0x4, apple: 0x4, freebsd: 0x4)),
        Both(SocketMessageFlags.WaitAll, PlatformValue.Number(linux: 0x100, windows: 0x8, apple: 0x40, freebsd: 0x40)),
        Both(SocketMessageFlags.DontWait, DontWait),
        Both(SocketMessageFlags.EndOfRecord, PlatformValue.Number(linux: 0x80, apple: 0x8, freebsd: 0x8)),
        (SocketMessageFlags.Truncated, PlatformValue.Number(linux: 0x20), Truncated),
        Returned(SocketMessageFlags.ControlDataTruncated, ControlTruncated),
        Returned(SocketMessageFlags.Broadcast, PlatformValue.Number(windows: 0x400)),
        Returned(SocketMessageFlags.Multicast, PlatformValue.Number(windows: 0x800)),
        Both(SocketMessageFlags.Partial, PlatformValue.Number(windows: 0x8000)),
        Both(SocketMessageFlags.PushImmediate, PlatformValue.Number(windows: 0x20)),
        Both(SocketMessageFlags.More, PlatformValue.Number(linux: 0x8000)),
        Both(SocketMessageFlags.Confirm, PlatformValue.Number(linux: 0x800)),
        Both(SocketMessageFlags.ErrorQueue, ErrorQueue),
        Both(SocketMessageFlags.FastOpen, FastOpen),
        Both(SocketMessageFlags.ZeroCopy, PlatformValue.Number(linux: 0x400_0000)),
        Both(SocketMessageFlags.NoSignal, PlatformValue.Number(linux: 0x4000, apple: 0x8_0000, freebsd: 0x2_0000)),
        Both(SocketMessageFlags.EndOfStream, PlatformValue.Number(apple: 0x100, freebsd: 0x100)),
    ];

    internal static int DontWait => PlatformValue.Number(linux: 0x40, apple: 0x80, freebsd: 0x80);

    internal static int FastOpen => PlatformValue.Number(linux: 0x2000_0000);

    internal static int Truncated => PlatformValue.Number(linux: 0x20, windows: 0x100, apple: 0x10, freebsd: 0x10);

    internal static int ControlTruncated => PlatformValue.Number(linux: 0x8, windows: 0x200, apple: 0x20, freebsd: 0x20);

    internal static int ErrorQueue => PlatformValue.Number(linux: 0x2000);

    /// <summary>Gets the flag that closes received descriptors in child processes, or 0 if there is none.</summary>
    internal static int CloseOnExec =>
        PlatformValue.Number(linux: 0x4000_0000, windows: 0, apple: 0, freebsd: 0x4_0000);

    /// <exception cref="PlatformNotSupportedException">The flag is not supported on this operating system.</exception>
    internal static int FromFlags(SocketMessageFlags flags)
    {
        int native = 0;
        if (flags != SocketMessageFlags.None)
        {
            foreach ((SocketMessageFlags flag, int requested, _) in s_known)
            {
                if ((flags & flag) != 0 && requested != PlatformValue.Absent)
                {
                    native |= requested;
                    flags &= ~flag;
                }
            }

            if (flags != SocketMessageFlags.None)
            {
                throw new PlatformNotSupportedException($"The message flags {flags} are not supported on this operating system.");
            }
        }

        return native;
    }

    internal static SocketMessageFlags ToFlags(int native)
    {
        SocketMessageFlags flags = SocketMessageFlags.None;
        if (native != 0)
        {
            foreach ((SocketMessageFlags flag, _, int returned) in s_known)
            {
                if (returned != PlatformValue.Absent && (native & returned) != 0)
                {
                    flags |= flag;
                }
            }
        }

        return flags;
    }

    private static (SocketMessageFlags Flag, int Requested, int Returned) Both(SocketMessageFlags flag, int number) =>
        (flag, number, number);

    private static (SocketMessageFlags Flag, int Requested, int Returned) Returned(SocketMessageFlags flag, int number) =>
        (flag, PlatformValue.Absent, number);
}

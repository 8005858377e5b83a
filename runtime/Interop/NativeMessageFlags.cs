namespace Sockets.Options;

/// <summary>Converts <see cref="SocketMessageFlags"/> to the bits of the operating system and back.</summary>
internal static class NativeMessageFlags
{
    // Each member is one bit.
    private const SocketMessageFlags Last = SocketMessageFlags.EndOfStream;

    internal static int DontWait => PlatformValue.Number(linux: 0x40, apple: 0x80, freebsd: 0x80);

    internal static int FastOpen => PlatformValue.Number(linux: 0x2000_0000);

    internal static int Truncated => PlatformValue.Number(linux: 0x20, windows: 0x100, apple: 0x10, freebsd: 0x10);

    internal static int ControlTruncated => PlatformValue.Number(linux: 0x8, windows: 0x200, apple: 0x20, freebsd: 0x20);

    internal static int ErrorQueue => PlatformValue.Number(linux: 0x2000);

    internal static int ZeroCopy => PlatformValue.Number(linux: 0x400_0000);

    /// <summary>
    /// Gets the flag that closes received descriptors in child processes, or <see cref="PlatformValue.Absent"/> if there is none.
    /// </summary>
    internal static int CloseOnExec => PlatformValue.Number(linux: 0x4000_0000, freebsd: 0x4_0000);

    /// <exception cref="PlatformNotSupportedException">The flag is not supported on this operating system.</exception>
    internal static int FromFlags(SocketMessageFlags flags)
    {
        int native = 0;
        for (int bit = 1; flags != SocketMessageFlags.None && bit <= (int)Last; bit <<= 1)
        {
            SocketMessageFlags flag = flags & (SocketMessageFlags)bit;
            int number = GetRequested(flag);
            if (number != PlatformValue.Absent)
            {
                native |= number;
                flags &= ~flag;
            }
        }

        return flags == SocketMessageFlags.None
            ? native
            : throw new PlatformNotSupportedException($"The message flags {flags} are not supported on this operating system.");
    }

    internal static SocketMessageFlags ToFlags(int native)
    {
        SocketMessageFlags flags = SocketMessageFlags.None;
        for (int bit = 1; native != 0 && bit <= (int)Last; bit <<= 1)
        {
            int number = GetReturned((SocketMessageFlags)bit);
            if (number != PlatformValue.Absent && (native & number) != 0)
            {
                flags |= (SocketMessageFlags)bit;
            }
        }

        return flags;
    }

    private static int GetRequested(SocketMessageFlags flag) => flag switch
    {
        SocketMessageFlags.OutOfBand => PlatformValue.Number(linux: 0x1, windows: 0x1, apple: 0x1, freebsd: 0x1),
        SocketMessageFlags.Peek => PlatformValue.Number(linux: 0x2, windows: 0x2, apple: 0x2, freebsd: 0x2),
        SocketMessageFlags.DontRoute => PlatformValue.Number(linux: 0x4, windows: 0x4, apple: 0x4, freebsd: 0x4),
        SocketMessageFlags.WaitAll => PlatformValue.Number(linux: 0x100, windows: 0x8, apple: 0x40, freebsd: 0x40),
        SocketMessageFlags.DontWait => DontWait,
        SocketMessageFlags.EndOfRecord => PlatformValue.Number(linux: 0x80, apple: 0x8, freebsd: 0x8),
        SocketMessageFlags.Truncated => PlatformValue.Number(linux: 0x20),
        SocketMessageFlags.Partial => PlatformValue.Number(windows: 0x8000),
        SocketMessageFlags.PushImmediate => PlatformValue.Number(windows: 0x20),
        SocketMessageFlags.More => PlatformValue.Number(linux: 0x8000),
        SocketMessageFlags.Confirm => PlatformValue.Number(linux: 0x800),
        SocketMessageFlags.ErrorQueue => ErrorQueue,
        SocketMessageFlags.FastOpen => FastOpen,
        SocketMessageFlags.ZeroCopy => ZeroCopy,
        SocketMessageFlags.NoSignal => PlatformValue.Number(linux: 0x4000, apple: 0x8_0000, freebsd: 0x2_0000),
        SocketMessageFlags.EndOfStream => PlatformValue.Number(apple: 0x100, freebsd: 0x100),
        _ => PlatformValue.Absent,
    };

    private static int GetReturned(SocketMessageFlags flag) => flag switch
    {
        SocketMessageFlags.Truncated => Truncated,
        SocketMessageFlags.ControlDataTruncated => ControlTruncated,
        SocketMessageFlags.Broadcast => PlatformValue.Number(windows: 0x400),
        SocketMessageFlags.Multicast => PlatformValue.Number(windows: 0x800),
        _ => GetRequested(flag),
    };
}

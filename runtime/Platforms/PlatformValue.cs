using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>Chooses among the values that a thing has on different operating systems. This type is for generated code.</summary>
/// <remarks>
/// Everything here is inlined, and <see cref="OperatingSystem"/>'s tests are constants to the JIT and to NativeAOT: a
/// choice among constants becomes one constant.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PlatformValue
{
    /// <summary>Stands for no native number: the operating system lacks the option.</summary>
    /// <remarks>Negative numbers are real ones: Windows has <c>SO_EXCLUSIVEADDRUSE</c> at -5.</remarks>
    public const int Absent = int.MinValue;

    /// <summary>Chooses a native number.</summary>
    /// <param name="linux">The number on Linux, and on Android unless that has its own.</param>
    /// <param name="android">The number on Android where it differs from Linux.</param>
    /// <param name="windows">The number on Windows.</param>
    /// <param name="apple">The number on Apple's systems unless one of them has its own.</param>
    /// <param name="macos">The number on macOS where it differs.</param>
    /// <param name="ios">The number on iOS where it differs.</param>
    /// <param name="tvos">The number on tvOS where it differs.</param>
    /// <param name="maccatalyst">The number on Mac Catalyst where it differs.</param>
    /// <param name="freebsd">The number on FreeBSD.</param>
    /// <returns>The number on the running operating system, or <see cref="Absent"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Number(
        int linux = Absent,
        int android = Absent,
        int windows = Absent,
        int apple = Absent,
        int macos = Absent,
        int ios = Absent,
        int tvos = Absent,
        int maccatalyst = Absent,
        int freebsd = Absent)
    {
        if (OperatingSystem.IsLinux()) { return linux; }
        if (OperatingSystem.IsWindows()) { return windows; }
        if (OperatingSystem.IsAndroid()) { return android != Absent ? android : linux; }
        if (OperatingSystem.IsFreeBSD()) { return freebsd; }
        if (OperatingSystem.IsMacOS()) { return macos != Absent ? macos : apple; }
        // Mac Catalyst answers to IsIOS too.
        if (OperatingSystem.IsMacCatalyst()) { return maccatalyst != Absent ? maccatalyst : apple; }
        if (OperatingSystem.IsIOS()) { return ios != Absent ? ios : apple; }
        if (OperatingSystem.IsTvOS()) { return tvos != Absent ? tvos : apple; }
        return Absent;
    }

    internal static SocketPlatforms Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (SocketPlatforms)Number(
            linux: (int)SocketPlatforms.Linux,
            android: (int)SocketPlatforms.Android,
            windows: (int)SocketPlatforms.Windows,
            macos: (int)SocketPlatforms.MacOS,
            ios: (int)SocketPlatforms.IOS,
            tvos: (int)SocketPlatforms.TvOS,
            maccatalyst: (int)SocketPlatforms.MacCatalyst,
            freebsd: (int)SocketPlatforms.FreeBSD);
    }

    /// <summary>Gets a value that tells whether this is Linux, Android included.</summary>
    public static bool IsLinuxOrAndroid
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OperatingSystem.IsLinux() || OperatingSystem.IsAndroid();
    }

    /// <summary>Gets a value that tells whether this is one of Apple's systems.</summary>
    public static bool IsApple
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() || OperatingSystem.IsMacCatalyst();
    }
}

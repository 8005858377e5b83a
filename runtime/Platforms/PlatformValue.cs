using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sockets.Options;

/// <summary>Selects a value by the operating system. This type is for generated code.</summary>
/// <remarks>
/// All members are inlined, and the JIT and NativeAOT evaluate the methods of <see cref="OperatingSystem"/> at compile time.
/// The selection from constants becomes one constant.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PlatformValue
{
    /// <summary>The number of an option that is not available on this operating system.</summary>
    /// <remarks>Other negative numbers exist: <c>SO_EXCLUSIVEADDRUSE</c> is -5 on Windows.</remarks>
    public const int Absent = int.MinValue;

    /// <summary>Selects a native number.</summary>
    /// <param name="linux">The number on Linux, and on Android unless <paramref name="android"/> is specified.</param>
    /// <param name="android">The number on Android if it differs.</param>
    /// <param name="windows">The number on Windows.</param>
    /// <param name="apple">The number on Apple platforms unless the parameter of one of them is specified.</param>
    /// <param name="macos">The number on macOS if it differs.</param>
    /// <param name="ios">The number on iOS if it differs.</param>
    /// <param name="tvos">The number on tvOS if it differs.</param>
    /// <param name="maccatalyst">The number on Mac Catalyst if it differs.</param>
    /// <param name="freebsd">The number on FreeBSD.</param>
    /// <returns>The number on this operating system, or <see cref="Absent"/>.</returns>
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
        // IsIOS is true on Mac Catalyst as well.
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

    /// <summary>Gets a value indicating whether this operating system is Linux or Android.</summary>
    public static bool IsLinuxOrAndroid
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OperatingSystem.IsLinux() || OperatingSystem.IsAndroid();
    }

    /// <summary>Gets a value indicating whether this operating system is one of Apple's.</summary>
    public static bool IsApple
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() || OperatingSystem.IsMacCatalyst();
    }
}

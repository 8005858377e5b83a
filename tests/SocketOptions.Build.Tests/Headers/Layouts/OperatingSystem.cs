namespace Sockets.Options;

/// <summary>
/// Replaces the system's class in the runtime's code, which is compiled into these tests, so that the code for
/// every operating system runs on this one.
/// </summary>
internal static class OperatingSystem
{
    /// <summary>Gets or sets the operating system that the code considers the running one, as structs.yaml names it.</summary>
    internal static string Current { get; set; } = "linux";

    internal static bool IsLinux() => Current == "linux";

    internal static bool IsAndroid() => Current == "android";

    internal static bool IsWindows() => Current == "windows";

    internal static bool IsFreeBSD() => Current == "freebsd";

    internal static bool IsMacOS() => Current == "apple";

    internal static bool IsMacCatalyst() => false;

    internal static bool IsIOS() => false;

    internal static bool IsTvOS() => false;
}

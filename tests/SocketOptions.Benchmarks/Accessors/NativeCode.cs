using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>The C sources beside this program, compiled as it runs.</summary>
internal static unsafe partial class NativeCode
{
    private const string Bare = "bare";

    public static string BarePath => PathOf(Bare);

    public static string ShimPath => PathOf("shim");

    public static void Compile()
    {
        Compile(Bare);
        Compile("shim");
    }

    [LibraryImport(Bare, EntryPoint = "bare_get")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Get(SafeHandle socket, int level, int number, int length, int count);

    [LibraryImport(Bare, EntryPoint = "bare_set")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Set(SafeHandle socket, int level, int number, int length, int count);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".so");

    private static void Compile(string name)
    {
        using var compiler = Process.Start(
            "cc", ["-O2", "-shared", "-fPIC", "-o", PathOf(name), Path.Combine(AppContext.BaseDirectory, "Accessors", name + ".c")]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"cc refused {name}.c.");
        }
    }
}

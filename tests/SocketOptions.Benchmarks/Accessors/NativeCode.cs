using System.Runtime.InteropServices;

namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>The C sources beside this program, compiled as it runs.</summary>
internal static unsafe partial class NativeCode
{
    private const string Bare = "bare";
    private const string Shim = "shim";

    public static string BarePath => CCompiler.PathOf(Bare);

    public static string ShimPath => CCompiler.PathOf(Shim);

    public static void Compile()
    {
        CCompiler.Compile(nameof(Accessors), Bare);
        CCompiler.Compile(nameof(Accessors), Shim);
    }

    [LibraryImport(Bare, EntryPoint = "bare_get")]
    public static partial void Get(SafeHandle socket, int level, int number, int length, int count);

    [LibraryImport(Bare, EntryPoint = "bare_set")]
    public static partial void Set(SafeHandle socket, int level, int number, int length, int count);
}

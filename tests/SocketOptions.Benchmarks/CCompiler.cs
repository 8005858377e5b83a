using System.Diagnostics;

namespace Sockets.Options.Benchmarks;

/// <summary>Makes libraries of the C sources beside this program.</summary>
internal static class CCompiler
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".so");

    public static void Compile(string folder, string name)
    {
        string source = Path.Combine(AppContext.BaseDirectory, folder, name + ".c");
        using var compiler = Process.Start("cc", ["-O2", "-shared", "-fPIC", "-pthread", "-o", PathOf(name), source]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"cc refused {name}.c.");
        }
    }
}

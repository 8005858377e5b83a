using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>Measures the accessors of this library beside those of <see cref="Socket"/> and beside C, with the kernel and without it.</summary>
internal static class AccessorBenchmark
{
    public const string WithoutKernelArgument = "accessors-without-kernel";

    public static void Run()
    {
        NativeCode.Compile();
        Measure("Nanoseconds per call");
        ProcessStartInfo start = ThisProgram.With(WithoutKernelArgument);

        // The calls of .NET find it first. Those of this program name their library, and are directed to it below.
        start.Environment["LD_PRELOAD"] = NativeCode.ShimPath;
        using Process withoutKernel = Process.Start(start)!;
        withoutKernel.WaitForExit();
    }

    public static void RunWithoutKernel()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SocketRef).Assembly,
            static (name, _, _) => name == "libc" ? NativeLibrary.Load(NativeCode.ShimPath) : 0);
        Measure("The same with a kernel that answers at once");
    }

    private static void Measure(string title)
    {
        NativeLibrary.SetDllImportResolver(
            typeof(AccessorBenchmark).Assembly,
            static (name, _, _) => name == "bare" ? NativeLibrary.Load(NativeCode.BarePath) : 0);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        MeasuredOperation[] operations = [.. Operations.On(socket, socket.SafeHandle).OrderBy(static operation => operation.Subject)];
        Measurement.Run(title, operations, Operations.RawWay, Operations.BareWay);
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sockets.Options.Benchmarks.Accessors;

/// <summary>Measures our accessors beside those of <see cref="Socket"/> and beside C, with the kernel and without it.</summary>
internal static class AccessorBenchmark
{
    public const string WithoutKernelArgument = "accessors-without-kernel";

    private const int Calls = 20_000;
    private const int Rounds = 60;

    public static void Run()
    {
        NativeCode.Compile();
        Measure("Nanoseconds per call, and how many times the raw call of Socket");
        ProcessStartInfo start = ChildProcess.With(WithoutKernelArgument);

        // The calls of .NET find it first; ours name their library, and are led to it below.
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
        Operation[] operations =
        [
            .. Operations.On(socket, socket.SafeHandle)
                .GroupBy(static operation => operation.Subject)
                .SelectMany(static group => group),
        ];
        double[][] nanoseconds = [.. operations.Select(static _ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < operations.Length; i++)
            {
                nanoseconds[i][round] = MeasureOnce(operations[i]);
            }
        }

        var table = new Table("option", "way", "ns", "allocated bytes");
        for (int i = 0; i < operations.Length; i++)
        {
            Operation operation = operations[i];
            int raw = Array.FindIndex(operations, peer => peer.Subject == operation.Subject && peer.Way == Operations.RawWay);
            table.Add(
                operation.Subject,
                operation.Way,
                Table.NumberAndRatio(Warm(nanoseconds[i]), Warm(nanoseconds[raw])),
                Table.Number(AllocatedBytes(operation)));
        }

        table.Write(title);
    }

    private static double MeasureOnce(Operation operation)
    {
        long start = Stopwatch.GetTimestamp();
        operation.Repeat(Calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    /// <summary>Gets the lower quartile once the JIT has done: the rest measures what else the machine does.</summary>
    private static double Warm(double[] rounds) => rounds.Skip(Rounds / 2).Order().ElementAt(Rounds / 8);

    private static double AllocatedBytes(Operation operation)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        operation.Repeat(Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }
}

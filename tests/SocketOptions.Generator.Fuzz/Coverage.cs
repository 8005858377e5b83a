using System.Runtime.InteropServices;
using SharpFuzz;
using SharpFuzz.Common;

namespace Sockets.Options.Generator.Fuzz;

/// <summary>The paths that the generator executed: the number of times, and whether ever before.</summary>
internal static unsafe class Coverage
{
    // As the instrumentation has it.
    private const int Size = 1 << 16;

    private static readonly byte[] s_seen = new byte[Size];

    /// <summary>Gets the number of paths that were ever executed, each with the order of magnitude of the number of times.</summary>
    public static int Count { get; private set; }

    /// <summary>Makes the generator count its ways; before anything else of it is used.</summary>
    public static void Start()
    {
        try
        {
            Fuzzer.Instrument(Path.Combine(AppContext.BaseDirectory, "SocketOptions.Generator.dll"), static _ => true, SharpFuzz.Options.Value);
        }
        catch (InstrumentationException)
        {
            // By an earlier run.
        }

        Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(Size);
    }

    /// <summary>Forgets the last run, but not that its paths were executed.</summary>
    public static void Clear() => new Span<byte>(Trace.SharedMem, Size).Clear();

    /// <summary>Determines whether the last run executed a path that no earlier run did.</summary>
    public static bool IsNew()
    {
        int before = Count;
        ReadOnlySpan<byte> map = new(Trace.SharedMem, Size);
        for (int i = 0; i < Size; i++)
        {
            int bucket = map[i] == 0 ? 0 : 1 << Math.Min(7, int.Log2(map[i]));
            if ((s_seen[i] | bucket) != s_seen[i])
            {
                s_seen[i] |= (byte)bucket;
                Count++;
            }
        }

        return Count > before;
    }
}

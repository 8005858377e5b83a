using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>Runs of a generator in a process that has run it before.</summary>
/// <remarks>
/// The time on processors counts, that of the garbage collector included: on a machine that does other things
/// too, a clock on the wall measures those.
/// </remarks>
internal sealed class WarmRuns
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(100);

    private readonly Workload _workload;
    private readonly Scenario _scenario;
    private readonly List<double> _slices = [];
    private GeneratorDriver _driver;
    private TimeSpan _total;

    private WarmRuns(Workload workload, Scenario scenario)
    {
        _workload = workload;
        _scenario = scenario;
        _driver = Run(workload.CreateDriver(), workload.Unchanged());
    }

    /// <summary>Gets the median once the JIT has made of the code what it can.</summary>
    private double Milliseconds
    {
        get
        {
            List<double> warm = [.. _slices.Skip(_slices.Count / 2).Order()];
            return warm[warm.Count / 2];
        }
    }

    /// <summary>Measures workloads in turns, so that what else the machine does strikes them all.</summary>
    public static double[] Measure(IReadOnlyList<Workload> workloads, Scenario scenario, TimeSpan each)
    {
        WarmRuns[] runs = [.. workloads.Select(workload => new WarmRuns(workload, scenario))];
        while (Array.Exists(runs, run => run._total < each))
        {
            foreach (WarmRuns run in runs)
            {
                if (run._total < each)
                {
                    run.RunSlice();
                }
            }
        }

        return [.. runs.Select(static run => run.Milliseconds)];
    }

    /// <summary>Counts what one run allocates.</summary>
    public static long AllocatedBytes(Workload workload, Scenario scenario)
    {
        var run = new WarmRuns(workload, scenario);
        run.RunOnce();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        run.RunOnce();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private void RunSlice()
    {
        // The garbage of the one is not to be the pause of the next.
        GC.Collect();
        TimeSpan slice = TimeSpan.Zero;
        int runs = 0;
        while (slice < s_slice)
        {
            slice += RunOnce();
            runs++;
        }

        _total += slice;
        _slices.Add(slice.TotalMilliseconds / runs);
    }

    private TimeSpan RunOnce()
    {
        GeneratorDriver driver = _scenario.IsFresh ? _workload.CreateDriver(_scenario.HasNewTable) : _driver;
        Compilation compilation = _scenario.GetCompilation(_workload);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        driver = Run(driver, compilation);
        TimeSpan elapsed = Environment.CpuUsage.TotalTime - start;
        _driver = driver;
        return elapsed;
    }

    private GeneratorDriver Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
        if (_scenario.Parses)
        {
            foreach (SyntaxTree tree in driver.GetRunResult().GeneratedTrees)
            {
                tree.GetRoot();
            }
        }

        return driver;
    }
}

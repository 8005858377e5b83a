using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The first run of a generator in a process, with the compiler's and its own code still to be compiled.</summary>
internal static class ColdRun
{
    public const string Argument = "cold-run";

    /// <summary>Measures in a process of its own.</summary>
    /// <returns>Milliseconds.</returns>
    public static double Run(string contender, string ourTextPath)
    {
        ProcessStartInfo start = ChildProcess.With(Argument, contender, ourTextPath);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    /// <summary>Measures in this process.</summary>
    public static void RunHere(string contender, string ourTextPath)
    {
        string ourText = File.ReadAllText(ourTextPath);
        var workload = new Workload(Contenders.All(ourText).First(candidate => candidate.Name == contender));
        Compilation compilation = workload.Unchanged();
        GeneratorDriver driver = workload.CreateDriver();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
        TimeSpan elapsed = Environment.CpuUsage.TotalTime - start;
        Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The first run of a generator in a process, with the compiler's and its own code still to be compiled.</summary>
/// <remarks>
/// The input of the contenders is created before, and read from files: the JIT would still compile the code that created it when the
/// generator runs, and its time would count.
/// </remarks>
internal static class ColdRun
{
    public const string Argument = "cold-run";

    private const string Table = "options.yaml";
    private const string Text = "generated.cs";

    /// <summary>Measures each contender some times, in turns, each time in a process of its own.</summary>
    /// <returns>The median of the milliseconds of each.</returns>
    public static double[] Run(IReadOnlyList<Contender> contenders, string ourTable, string ourText, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, Table), ourTable);
        File.WriteAllText(Path.Combine(folder, Text), ourText);
        List<double>[] milliseconds = [.. contenders.Select(static _ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                milliseconds[i].Add(RunOnce(contenders[i].Name, folder));
            }
        }

        Directory.Delete(folder, recursive: true);
        return [.. milliseconds.Select(each => each.Order().ElementAt(rounds / 2))];
    }

    /// <summary>Measures in this process.</summary>
    public static void RunHere(string contender, string folder)
    {
        string ourTable = File.ReadAllText(Path.Combine(folder, Table));
        string ourText = File.ReadAllText(Path.Combine(folder, Text));
        var workload = new Workload(Contenders.All(ourTable, ourText).First(candidate => candidate.Name == contender));
        Compilation compilation = workload.Unchanged();
        GeneratorDriver driver = workload.CreateDriver();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
        TimeSpan elapsed = Environment.CpuUsage.TotalTime - start;
        Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double RunOnce(string contender, string folder)
    {
        ProcessStartInfo start = ThisProgram.With(Argument, contender, folder);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}

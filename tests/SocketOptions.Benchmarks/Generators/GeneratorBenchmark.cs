using System.Globalization;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>Measures this generator beside the work that every generator does and beside those of others.</summary>
internal static class GeneratorBenchmark
{
    private const int ColdRounds = 9;
    private static readonly TimeSpan s_warmTime = TimeSpan.FromSeconds(3);

    public static void Run()
    {
        // Also proves that each of them generates code which compiles.
        string ourTable = OptionTables.Repeated(Contenders.Members);
        string ourText = new Workload(Contenders.Ours(ourTable)).GeneratedText();
        Contender[] contenders = [.. Contenders.All(ourTable, ourText)];
        Workload[] workloads = [.. contenders.Select(static contender => new Workload(contender))];
        string[] texts = [.. workloads.Select(static workload => workload.GeneratedText())];

        double[] cold = ColdRun.Run(contenders, ourTable, ourText, ColdRounds);
        var warm = Scenario.All.ToDictionary(
            static scenario => scenario, scenario => WarmRuns.Measure(workloads, scenario, s_warmTime));

        var table = new Table(["generator", "cold", .. Scenario.All.Select(static scenario => scenario.Name), "allocated KB", "text KB"]);
        for (int i = 0; i < workloads.Length; i++)
        {
            table.Add(
            [
                workloads[i].Name,
                Table.NumberAndRatio(cold[i], cold[0]),
                .. Scenario.All.Select(scenario => Table.NumberAndRatio(warm[scenario][i], warm[scenario][0])),
                Table.Number(WarmRuns.AllocatedBytes(workloads[i], Scenario.Fresh) / 1024),
                Table.Number(texts[i].Length / 1024),
            ]);
        }

        table.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"Milliseconds for {Contenders.Members} members in a project of {Workload.OtherFiles} other files, and how many times the floor"));
        WriteGrowth();
    }

    private static void WriteGrowth()
    {
        var real = new Workload(Contenders.Ours(OptionTables.Real));
        int[] rows = [OptionTables.RealCount, 350, 1000, 3500, 10_000];
        Workload[] workloads = [real, .. rows.Skip(1).Select(count => new Workload(Contenders.Ours(OptionTables.Repeated(count))))];
        double[] fresh = WarmRuns.Measure(workloads, Scenario.FreshTable, s_warmTime);
        var table = new Table("rows", "fresh ms", "µs per row", "allocated KB per row");
        for (int i = 0; i < rows.Length; i++)
        {
            table.Add(
                rows[i].ToString(CultureInfo.InvariantCulture) + (i == 0 ? ", the real table" : ""),
                Table.Number(fresh[i]),
                Table.Number(fresh[i] * 1000 / rows[i]),
                Table.Number(WarmRuns.AllocatedBytes(workloads[i], Scenario.FreshTable) / 1024.0 / rows[i]));
        }

        table.Write("Ours on whole tables");
    }
}

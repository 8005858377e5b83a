using HeaderCheck.Checks;

namespace HeaderCheck;

/// <summary>What people and CI read.</summary>
internal static class Report
{
    /// <returns>The exit code.</returns>
    public static int Print(IReadOnlyList<PlatformResult> results)
    {
        foreach (string line in Summarize(results.SelectMany(result => result.Faults)))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(
            $"{"system",-12} {"processor",-12} {"compared",9} {"newer",6} {"excluded",9} {"structs",8} {"faults",7}");
        foreach (PlatformResult result in results)
        {
            Console.WriteLine(
                $"{result.Platform.System,-12} {result.Platform.Architecture,-12} {result.Compared,9} {result.Newer,6} "
                + $"{result.Excluded,9} {result.Structs,8} {result.Faults.Count,7}");
        }

        int passed = results.Sum(result => result.Compared + result.Structs);
        int failed = results.Sum(result => result.Faults.Count);
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed > 0 ? 1 : 0;
    }

    /// <returns>One line for what is wrong in the same way on several processors or operating systems.</returns>
    private static IEnumerable<string> Summarize(IEnumerable<Fault> faults) => faults
        .GroupBy(
            fault => (fault.Subject, fault.Platform.System, fault.Message),
            (key, same) => (Key: key, Architectures: Join(same.Select(fault => fault.Platform.Architecture))))
        .GroupBy(
            line => (line.Key.Subject, line.Architectures, line.Key.Message),
            (key, same) => $"{key.Subject}, {Join(same.Select(line => line.Key.System))}, {key.Architectures}: {key.Message}");

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);
}

using HeaderCheck.Checks;

namespace HeaderCheck;

/// <summary>Writes the results to the console.</summary>
internal static class Report
{
    /// <param name="results">The result on each platform.</param>
    /// <param name="others">The faults of the sources and of the table as a whole.</param>
    /// <returns>The exit code.</returns>
    public static int Print(IReadOnlyList<PlatformResult> results, IReadOnlyList<Fault> others)
    {
        foreach (string line in Summarize(results.SelectMany(result => result.Faults).Concat(others)))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(
            $"{"system",-12} {"processor",-12} {"options",8} {"messages",9} {"constants",10} "
            + $"{"structs",8} {"newer",6} {"excluded",9} {"faults",7}");
        foreach (PlatformResult result in results)
        {
            Console.WriteLine(
                $"{result.Platform.System,-12} {result.Platform.Architecture,-12} {result.Options,8} {result.Messages,9} {result.Constants,10} "
                + $"{result.Structs,8} {result.Newer,6} {result.Excluded,9} {result.Faults.Count,7}");
        }

        int passed = results.Sum(result => result.Options + result.Messages + result.Constants + result.Structs);
        int failed = results.Sum(result => result.Faults.Count) + others.Count;
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed > 0 ? 1 : 0;
    }

    /// <returns>One line for each fault that is identical on several processors or operating systems.</returns>
    private static IEnumerable<string> Summarize(IEnumerable<Fault> faults) => faults
        .GroupBy(
            fault => (fault.Subject, fault.Platform.System, fault.Message),
            (key, same) => (Key: key, Architectures: Join(same.Select(fault => fault.Platform.Architecture))))
        .GroupBy(
            line => (line.Key.Subject, line.Architectures, line.Key.Message),
            (key, same) => $"{key.Subject}, {Join(same.Select(line => line.Key.System))}, {key.Architectures}: {key.Message}");

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);
}

using System.Diagnostics;
using System.Globalization;
using Sockets.Options.Generator.Fuzz;
using Sockets.Options.Generator.Tests.Fuzzing;

if (args is not [("tables" or "sources") and string kind, string seconds, .. string[] rest]
    || !int.TryParse(seconds, CultureInfo.InvariantCulture, out int duration))
{
    Console.Error.WriteLine("""
        Looks for texts on which the generator fails, guided by the ways that they make it go.

          dotnet run --project tests/SocketOptions.Generator.Fuzz -- (tables | sources) SECONDS [SEED]

        What is found is written to artifacts/fuzz. Move it to tests/SocketOptions.Generator.Tests/Fuzzing/Seeds, by a name that
        tells what it is, and the tests will try it each time.
        """);
    return 2;
}

Coverage.Start();
return Loop.Run(kind, TimeSpan.FromSeconds(duration), rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1);

/// <summary>Apart from the program, which must not touch the generator before it is instrumented.</summary>
internal static class Loop
{
    private static readonly TimeSpan s_reportInterval = TimeSpan.FromSeconds(10);

#pragma warning disable CA5394 // The point of these numbers is that they come again.
    public static int Run(string kind, TimeSpan duration, int seed)
    {
        Random random = new(seed);
        TableMutator tables = new(seed);
        SourceGrammar sources = new(seed);
        bool isTable = kind == "tables";
        List<string> corpus = [];
        HashSet<string> found = [];
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan nextReport = s_reportInterval;
        int count = 0;
        for (; watch.Elapsed < duration; count++)
        {
            string? old = corpus.Count > 0 && random.Next(3) > 0 ? corpus[random.Next(corpus.Count)] : null;
            string text = isTable
                ? old is null ? tables.Next() : tables.Mutate(old)
                : old is null ? sources.Next() : sources.Damage(old);
            Coverage.Clear();
            string? problem = isTable ? Subject.FindProblemOfTable(text) : Subject.FindProblemOfSource(text, out _);
            if (problem is not null && found.Add(Kind(problem)))
            {
                Report(text, problem, isTable ? ".yaml" : ".cs.txt", found.Count);
            }

            if (Coverage.IsNew())
            {
                corpus.Add(text);
            }

            if (watch.Elapsed > nextReport)
            {
                nextReport += s_reportInterval;
                Console.WriteLine($"{watch.Elapsed:mm\\:ss} {count} texts, {Coverage.Count} ways, {corpus.Count} kept, {found.Count} problems");
            }
        }

        Console.WriteLine($"{count} texts, {Coverage.Count} ways, {corpus.Count} kept, {found.Count} problems");
        return found.Count > 0 ? 1 : 0;
    }

    /// <remarks>The first lines of a stack, or the message without the place: the same problem is found many times.</remarks>
    private static string Kind(string problem) =>
        problem.Contains("   at ", StringComparison.Ordinal)
            ? string.Concat(problem.Split('\n').Where(line => line.StartsWith("   at ", StringComparison.Ordinal)).Take(2))
            : problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 1)..][..Math.Min(20, problem.Length - problem.IndexOf(": ", StringComparison.Ordinal) - 1)];

    private static void Report(string text, string problem, string extension, int number)
    {
        string directory = Directory.CreateDirectory("artifacts/fuzz").FullName;
        string path = Path.Combine(directory, number.ToString(CultureInfo.InvariantCulture) + extension);
        File.WriteAllText(path, text);
        Console.WriteLine($"{path}: {problem}");
    }
}

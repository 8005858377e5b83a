using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HeaderCheck.Headers;

/// <summary>Runs clang, which compiles for every processor, so that its results require no machine of that kind.</summary>
internal sealed partial class Compiler(string path, string target, IEnumerable<string> folders)
{
    // Errors in the expressions are results; all other errors are faults of the headers or of their configuration.
    private const string Questions = "questions";

    private readonly string[] _arguments =
    [
        "-target", target,
        "-nostdlibinc", "-ffreestanding", .. folders.SelectMany(folder => new[] { "-isystem", folder }),
        "-w", "-x", "c", "-",
    ];

    public string Preprocess(string program) => Run(program, ["-E", "-dD"]) switch
    {
        (0, string text, _) => text,
        (_, _, string errors) => throw Failed(errors),
    };

    /// <returns>The values of the expressions that are integers known to the compiler.</returns>
    public Dictionary<string, long> Evaluate(string program, IReadOnlyList<string> expressions)
    {
        HashSet<int> refused = [];
        while (true)
        {
            (int status, string code, string errors) =
                Run(Ask(program, expressions, refused), ["-S", "-emit-llvm", "-ferror-limit=0", "-o", "-"]);
            if (status == 0)
            {
                return Answer.Matches(code).ToDictionary(
                    answer => expressions[int.Parse(answer.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)],
                    answer => long.Parse(answer.Groups["value"].ValueSpan, CultureInfo.InvariantCulture));
            }

            int before = refused.Count;
            refused.UnionWith(Refusal.Matches(errors).Select(
                refusal => int.Parse(refusal.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)));
            if (refused.Count == before)
            {
                throw Failed(errors);
            }
        }
    }

    private static string Ask(string program, IReadOnlyList<string> expressions, HashSet<int> refused)
    {
        StringBuilder text = new(program);
        for (int i = 0; i < expressions.Count; i++)
        {
            if (!refused.Contains(i))
            {
                // `| 0` excludes pointers.
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"#line {i} \"{Questions}\"\nconst long long answer_{i} = ({expressions[i]}) | 0;\n");
            }
        }

        return text.ToString();
    }

    private (int Status, string Output, string Errors) Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(path, [.. arguments, .. _arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(program);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }

    private InvalidOperationException Failed(string errors) => new($"clang for {target}:\n{errors}");

    [GeneratedRegex($@"^{Questions}:(?<index>\d+):\d+: error:", RegexOptions.Multiline)]
    private static partial Regex Refusal { get; }

    [GeneratedRegex(@"^@answer_(?<index>\d+) = .*constant i64 (?<value>-?\d+)", RegexOptions.Multiline)]
    private static partial Regex Answer { get; }
}

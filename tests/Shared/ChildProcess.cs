using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tests.Shared;

/// <summary>A program that a test started, and that has ended.</summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Gets the <c>dotnet</c> that this process runs on.</summary>
    public static string DotNet { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", "dotnet"));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="environment">The variables to set; <see langword="null"/> removes one.</param>
    /// <param name="input">The text for the standard input.</param>
    /// <returns>The exit code and the output.</returns>
    public static ChildProcess Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string input = "")
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Gets the output of a program that must succeed.</summary>
    public string Succeed()
    {
        Assert.That(ExitCode, Is.Zero, Error);
        return Output;
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>Programs that the tests start.</summary>
internal static class ChildProcess
{
    /// <summary>Gets the <c>dotnet</c> that this process runs on.</summary>
    internal static string DotNet { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", "dotnet"));

    /// <summary>Runs a program, which has to succeed.</summary>
    /// <returns>What it wrote.</returns>
    internal static string Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => $"{program}: {errors.Result}");
        return output;
    }
}

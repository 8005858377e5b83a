using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Inspect.Tests.Infrastructure;

/// <summary>A finished run of the inspector.</summary>
internal sealed record InspectProcess(int ExitCode, string Output, string Error)
{
    private static readonly string s_dotnet =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", "dotnet"));

    private static readonly string s_inspect = Path.Combine(AppContext.BaseDirectory, "Inspect.dll");

    /// <summary>Runs the inspector with its output in pipes.</summary>
    public static InspectProcess Run(params string[] arguments) => Start(s_dotnet, ["exec", s_inspect, .. arguments]);

    /// <summary>Runs the inspector, which has to succeed, and parses the JSON that it writes.</summary>
    public static JsonElement RunForJson(params string[] arguments)
    {
        InspectProcess process = Run(["--json", .. arguments]);
        Assert.That(process.ExitCode, Is.Zero, process.Error);
        using JsonDocument document = JsonDocument.Parse(process.Output);
        return document.RootElement.Clone();
    }

    /// <summary>Runs the inspector, which has to succeed, and returns the system calls that it made.</summary>
    public static string[] Trace(string calls, params string[] arguments)
    {
        string trace = Path.GetTempFileName();
        try
        {
            InspectProcess process = Start(
                "strace", ["-f", "-qq", "-e", $"trace={calls}", "-o", trace, s_dotnet, "exec", s_inspect, .. arguments]);
            Assert.That(process.ExitCode, Is.Zero, process.Error);
            return File.ReadAllLines(trace);
        }
        finally
        {
            File.Delete(trace);
        }
    }

    /// <summary>Runs the inspector on a kernel that answers a system call with an error.</summary>
    public static InspectProcess RunWithFault(string call, string error, params string[] arguments) =>
        Start(
            "strace",
            ["-f", "-qq", "-e", $"inject={call}:error={error}", "-o", "/dev/null", s_dotnet, "exec", s_inspect, .. arguments]);

    /// <summary>Runs the inspector on a terminal.</summary>
    public static InspectProcess RunOnTerminal(int columns) =>
        Start(
            "script",
            ["--quiet", "--return", "--command", $"stty cols {columns}; '{s_dotnet}' exec '{s_inspect}'", "/dev/null"],
            new() { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null });

    private static InspectProcess Start(
        string program, IEnumerable<string> arguments, Dictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}

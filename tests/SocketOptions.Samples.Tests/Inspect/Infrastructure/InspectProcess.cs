using System.Text.Json;
using Tests.Shared;

namespace Samples.Tests.Inspect.Infrastructure;

/// <summary>Runs the inspector.</summary>
internal static class InspectProcess
{
    private static readonly string s_inspect = Path.Combine(AppContext.BaseDirectory, "Inspect.dll");

    /// <summary>Runs the inspector with its output in pipes.</summary>
    public static ChildProcess Run(params string[] arguments) => ChildProcess.Run(ChildProcess.DotNet, ["exec", s_inspect, .. arguments]);

    /// <summary>Runs the inspector, which must succeed, and parses the JSON that it writes.</summary>
    public static JsonElement RunForJson(params string[] arguments)
    {
        using JsonDocument document = JsonDocument.Parse(Run(["--json", .. arguments]).Succeed());
        return document.RootElement.Clone();
    }

    /// <summary>Runs the inspector, which must succeed, and returns the system calls that it made.</summary>
    public static string[] Trace(string calls, params string[] arguments)
    {
        string trace = Path.GetTempFileName();
        try
        {
            ChildProcess.Run(
                "strace",
                ["-f", "-qq", "-e", $"trace={calls}", "-o", trace, ChildProcess.DotNet, "exec", s_inspect, .. arguments]).Succeed();
            return File.ReadAllLines(trace);
        }
        finally
        {
            File.Delete(trace);
        }
    }

    /// <summary>Runs the inspector on a kernel that returns an error from a system call.</summary>
    public static ChildProcess RunWithFault(string call, string error, params string[] arguments) =>
        ChildProcess.Run(
            "strace",
            ["-f", "-qq", "-e", $"inject={call}:error={error}", "-o", "/dev/null", ChildProcess.DotNet, "exec", s_inspect, .. arguments]);

    /// <summary>Runs the inspector on a terminal.</summary>
    public static ChildProcess RunOnTerminal(int columns) =>
        ChildProcess.Run(
            "script",
            ["--quiet", "--return", "--command", $"stty cols {columns}; '{ChildProcess.DotNet}' exec '{s_inspect}'", "/dev/null"],
            new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null });
}

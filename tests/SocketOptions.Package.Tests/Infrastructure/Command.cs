using System.Collections;
using System.Diagnostics;

namespace Sockets.Options.Package.Tests.Infrastructure;

/// <summary>The output of a program, and its exit code.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs the SDK.</summary>
    /// <remarks>Servers that stayed alive would hold this end of the pipe, and the packages of a deleted directory.</remarks>
    public static Command DotNet(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run(directory, environment, "dotnet", [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"]);

    /// <summary>Packs the library, without the analyzers, which need most of the time and do not change the package.</summary>
    public static void Pack(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        DotNet(directory, environment, ["pack", "runtime/SocketOptions.csproj", "-p:RunAnalyzers=false", .. arguments]).Succeed();

    public static Command Run(
        string directory, IReadOnlyDictionary<string, string> environment, string file, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        RemoveVariablesOfTestRun(start);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return new Command(process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }

    /// <summary>Gets the output of a command that must succeed.</summary>
    public string Succeed()
    {
        Assert.That(ExitCode, Is.Zero, Output);
        return Output;
    }

    /// <summary>Gets the output of a command that must fail.</summary>
    public string Fail()
    {
        Assert.That(ExitCode, Is.Not.Zero, Output);
        return Output;
    }

    /// <remarks>The SDK that runs the tests passes its own locations and arguments to its children.</remarks>
    private static void RemoveVariablesOfTestRun(ProcessStartInfo start)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "NUGET_PACKAGES")
            {
                start.Environment.Remove(name);
            }
        }
    }
}

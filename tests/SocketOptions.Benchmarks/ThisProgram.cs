using System.Diagnostics;

namespace Sockets.Options.Benchmarks;

/// <summary>Starts this program again, for work that needs a process of its own.</summary>
internal static class ThisProgram
{
    public static ProcessStartInfo With(params string[] arguments)
    {
        string program = Environment.ProcessPath!;

        // Under "dotnet program.dll" the process is that of the host.
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new ProcessStartInfo(program, isHost ? [typeof(ThisProgram).Assembly.Location, .. arguments] : arguments);
    }
}

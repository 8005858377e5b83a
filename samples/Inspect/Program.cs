using System.CommandLine;
using Inspect;

ParseResult arguments = new InspectCommand().Parse(args);
if (arguments.Errors.Count == 0)
{
    return arguments.Invoke();
}

foreach (string message in arguments.Errors.Select(error => error.Message).Distinct())
{
    Console.Error.WriteLine(message);
}

return ExitCode.WrongUsage;

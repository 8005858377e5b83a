using System.CommandLine;
using System.CommandLine.Parsing;

namespace Inspect;

/// <summary>Parses and runs the command line.</summary>
internal sealed class InspectCommand : RootCommand
{
    private readonly Argument<string[]> _patterns = new("option")
    {
        Description =
            "The options to show, by native name, alias or C# property name. * matches any characters, and ? matches one. "
            + "Default: the options of --set, or all options without --set.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<SocketVariety[]> _sockets = new("--socket")
    {
        Description = "The kind of socket to open. Can be repeated.",
        HelpName = string.Join('|', SocketVariety.All),
        CustomParser = ParseSockets,
        DefaultValueFactory = _ => [.. SocketVariety.Usual],
    };

    private readonly Option<OptionSetting[]> _settings = new("--set")
    {
        Description =
            "Sets an option on each socket that has it, before binding or connecting if necessary, and shows the value that "
            + "the operating system returns. Can be repeated.",
        HelpName = "NAME=VALUE",
        CustomParser = ParseSettings,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Writes JSON.",
    };

    public InspectCommand()
        : base(
            "Opens sockets on the loopback interface and shows the value of each option, or the reason why it has none, and the "
            + "difference to a new socket. An option that reading clears is read only if its full name is specified."
            + "\n\n"
            + "Exits with 0 on success, with 1 if a socket could not be opened or a value could not be set, and with 2 if the "
            + "command line is invalid.")
    {
        _patterns.Validators.Add(RequireKnownNames);
        Add(_patterns);
        Add(_sockets);
        Add(_settings);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        SocketVariety[] varieties = arguments.GetRequiredValue(_sockets);
        OptionSetting[] settings = arguments.GetValue(_settings) ?? [];
        OptionSelection selection = new(arguments.GetValue(_patterns) ?? [], settings);

        if (Misfit(varieties, selection, settings) is string misfit)
        {
            Console.Error.WriteLine($"{misfit} on {string.Join(", ", varieties)}. --socket selects other kinds of socket.");
            return ExitCode.WrongUsage;
        }

        Inspector inspector = new(selection, settings);
        List<SocketReport> reports = [];
        foreach (SocketVariety variety in varieties)
        {
            if (!inspector.TryInspect(variety, out SocketReport? report, out string? error))
            {
                Console.Error.WriteLine(error);
                return ExitCode.Failure;
            }

            reports.Add(report);
        }

        Report.Write(reports, arguments.GetValue(_json));
        return ExitCode.Success;
    }

    private static string? Misfit(
        SocketVariety[] varieties, OptionSelection selection, OptionSetting[] settings)
    {
        OptionSetting? stray = settings.FirstOrDefault(setting => !varieties.Any(variety => variety.Has(setting.Option)));
        return stray is not null ? $"{stray.Option.Name} is not available"
            : varieties.Any(variety => selection.On(variety).Any()) ? null
            : "None of these options is available";
    }

    private static void RequireKnownNames(ArgumentResult result)
    {
        foreach (string pattern in result.Tokens.Select(token => token.Value))
        {
            if (pattern.StartsWith('-'))
            {
                result.AddError($"'{pattern}' is unknown. --help lists the command-line options.");
            }
            else if (OptionNames.Find(pattern).Count == 0)
            {
                result.AddError(OptionNames.Unknown(pattern));
            }
        }
    }

    private static SocketVariety[]? ParseSockets(ArgumentResult result)
    {
        List<SocketVariety> varieties = [];
        foreach (Token token in result.Tokens)
        {
            if (SocketVariety.Find(token.Value) is SocketVariety variety)
            {
                varieties.Add(variety);
            }
            else
            {
                result.AddError($"--socket accepts one of {string.Join(", ", SocketVariety.All)}, not '{token.Value}'.");
            }
        }

        return [.. varieties.Distinct()];
    }

    private static OptionSetting[]? ParseSettings(ArgumentResult result)
    {
        List<OptionSetting> settings = [];
        foreach (Token token in result.Tokens)
        {
            if (OptionSetting.TryParse(token.Value, out OptionSetting? setting, out string? error))
            {
                settings.Add(setting);
            }
            else
            {
                result.AddError(error);
            }
        }

        return [.. settings];
    }
}

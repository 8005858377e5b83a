using System.CommandLine;
using System.CommandLine.Parsing;

namespace Inspect;

/// <summary>The command line.</summary>
internal sealed class InspectCommand : RootCommand
{
    private readonly Argument<string[]> _patterns = new("option")
    {
        Description =
            "The options to show, by native name, alias or C# property name; * stands for any letters and ? for one. "
            + "Default: those that are set, or else all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<SocketVariety[]> _sockets = new("--socket")
    {
        Description = "The kind of socket to open. May be repeated.",
        HelpName = string.Join('|', SocketVariety.All),
        CustomParser = ParseSockets,
        DefaultValueFactory = _ => [.. SocketVariety.Usual],
    };

    private readonly Option<OptionSetting[]> _settings = new("--set")
    {
        Description =
            "Sets an option wherever it exists, on the fresh socket if it has to be set before binding or connecting, "
            + "and shows what became of it. May be repeated.",
        HelpName = "NAME=VALUE",
        CustomParser = ParseSettings,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Writes JSON.",
    };

    public InspectCommand()
        : base(
            "Opens sockets on the loopback interface and shows their options: the value of each and whether a fresh socket "
            + "differs, or why there is none to show. An option that reading clears is read only if it is asked for by its name."
            + "\n\n"
            + "Exits with 0 if all went well, 1 if a socket or a value was refused, 2 if the command line is wrong.")
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
            Console.Error.WriteLine($"{misfit} on {string.Join(", ", varieties)}. --socket chooses other kinds of socket.");
            return ExitCode.WrongUsage;
        }

        Inspector inspector = new(selection, settings);
        List<SocketReport> reports = [];
        foreach (SocketVariety variety in varieties)
        {
            if (!inspector.TryInspect(variety, out SocketReport? report, out string? refusal))
            {
                Console.Error.WriteLine(refusal);
                return ExitCode.Refused;
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
        return stray is not null ? $"{stray.Option.Name} does not exist"
            : varieties.Any(variety => selection.On(variety).Any()) ? null
            : "None of these options exists";
    }

    private static void RequireKnownNames(ArgumentResult result)
    {
        foreach (string pattern in result.Tokens.Select(token => token.Value))
        {
            if (pattern.StartsWith('-'))
            {
                result.AddError($"There is no {pattern}; --help shows what there is.");
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
                result.AddError($"--socket takes one of {string.Join(", ", SocketVariety.All)}, not '{token.Value}'.");
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

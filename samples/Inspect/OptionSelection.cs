using Sockets.Options;

namespace Inspect;

/// <summary>Selects the options to show: those of the patterns and settings, or all options without any.</summary>
internal sealed class OptionSelection(IReadOnlyList<string> patterns, IReadOnlyList<OptionSetting> settings)
{
    /// <summary>Returns the selected options of a kind of socket, in the order of the table.</summary>
    public IEnumerable<SocketOption> On(SocketVariety variety) =>
        SocketOption.All.Where(option => variety.Has(option) && Includes(option));

    /// <summary>Determines whether an option was selected by its full name.</summary>
    public bool Names(SocketOption option) =>
        patterns.Any(pattern => !OptionNames.IsPattern(pattern) && OptionNames.Match(pattern, option));

    private bool Includes(SocketOption option) =>
        (patterns.Count == 0 && settings.Count == 0)
        || patterns.Any(pattern => OptionNames.Match(pattern, option))
        || settings.Any(setting => setting.Option == option);
}

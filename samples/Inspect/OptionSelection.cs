using Sockets.Options;

namespace Inspect;

/// <summary>The options to show: those asked for and those that are set, or else all.</summary>
internal sealed class OptionSelection(IReadOnlyList<string> patterns, IReadOnlyList<OptionSetting> settings)
{
    /// <summary>Lists the options that sockets of a kind have, in the order of the table.</summary>
    public IEnumerable<SocketOption> On(SocketVariety variety) =>
        SocketOption.All.Where(option => variety.Has(option) && Includes(option));

    /// <summary>Tells whether an option was asked for by its name rather than by a pattern.</summary>
    public bool Names(SocketOption option) =>
        patterns.Any(pattern => !OptionNames.IsPattern(pattern) && OptionNames.Match(pattern, option));

    private bool Includes(SocketOption option) =>
        (patterns.Count == 0 && settings.Count == 0)
        || patterns.Any(pattern => OptionNames.Match(pattern, option))
        || settings.Any(setting => setting.Option == option);
}

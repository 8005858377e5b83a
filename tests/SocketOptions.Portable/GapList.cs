using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Portable;

/// <summary>The things that an emulator lacks of its system: the tests that fail there, and their messages.</summary>
/// <remarks>
/// Every test on the list must exist and fail in just that way. So the list stays true when the emulator
/// learns something, or the tests change.
/// </remarks>
internal sealed class GapList
{
    private readonly IReadOnlyList<Gap> _gaps;

    private GapList(IReadOnlyList<Gap> gaps) => _gaps = gaps;

    /// <summary>Gets the list for a real system.</summary>
    internal static GapList Empty { get; } = new([]);

    /// <summary>Gets the patterns that fit no test.</summary>
    internal IEnumerable<string> Unused => _gaps.SelectMany(gap => gap.Unused);

    internal static GapList Load(string name)
    {
        using StreamReader reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Gaps", $"{name}.yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        return new([.. ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>().SelectMany(GapsOf)]);
    }

    /// <summary>Finds the message with which a test must fail.</summary>
    /// <returns>A part of the message; null if the test must succeed.</returns>
    internal string? ErrorOf(string test) => _gaps.FirstOrDefault(gap => gap.Covers(test))?.Error;

    private static IEnumerable<Gap> GapsOf(YamlMappingNode gap) =>
        from option in gap.Children.ContainsKey("options") ? TextsOf(gap, "options") : [""]
        select new Gap(
            [.. TextsOf(gap, "tests").Select(test => test.Replace("{option}", option, StringComparison.Ordinal))],
            gap["error"].ToString().Replace("{option}", option, StringComparison.Ordinal));

    private static IEnumerable<string> TextsOf(YamlMappingNode gap, string key) =>
        ((YamlSequenceNode)gap[key]).Select(text => text.ToString());
}

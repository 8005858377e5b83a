using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Headers;

/// <summary>Reads headers.yaml.</summary>
internal static class HeaderSourceFile
{
    public static IReadOnlyList<HeaderSource> Read(string path) => [.. Yaml.Load(path).Items().Select(ReadSource)];

    private static HeaderSource ReadSource(YamlNode source) => new(
        source.Get("source").Text(),
        [.. source.Get("platforms").Entries().SelectMany(
            system => system.Value.Texts().Select(architecture => new Platform(system.Key, architecture)))],
        source.Get("folders").Texts(),
        source.Find("prelude")?.Text() ?? "",
        source.Get("headers").Texts(),
        source.Get("targets").Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text()),
        source.Find("elsewhere")?.Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text()),
        source.Find("numberless").Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text()));
}

using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Tables;

/// <summary>Reads excluded.yaml.</summary>
internal static class ExclusionFile
{
    public static IReadOnlyList<Exclusion> Read(string path) => [.. Yaml.Load(path).Items().Select(ReadExclusion)];

    private static Exclusion ReadExclusion(YamlNode exclusion) => new(
        exclusion.Get("name").Text(),
        exclusion.Get("platforms").Texts().ToDictionary(platform => platform),
        exclusion.Find("hidden")?.Text() == "true");
}

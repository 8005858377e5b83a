namespace HeaderCheck.Tables;

/// <summary>Reads releases.yaml.</summary>
internal static class ReleaseSourceFile
{
    public static IReadOnlyList<ReleaseSource> Read(string path) =>
    [
        .. from system in Yaml.Load(path).Entries()
           from level in system.Value.Entries()
           select new ReleaseSource(system.Key, level.Key, level.Value.Get("names").Texts(), level.Value.Get("source").Text()),
    ];
}

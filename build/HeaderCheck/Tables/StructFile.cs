using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Tables;

/// <summary>Reads structs.yaml.</summary>
internal static class StructFile
{
    public static IReadOnlyList<StructRow> Read(string path) => [.. Yaml.Load(path).Items().Select(ReadStruct)];

    private static StructRow ReadStruct(YamlNode row)
    {
        string type = row.Get("type").Text();
        return new StructRow(
            type,
            row.Get("runtime").Texts(),
            row.Get("layouts").Entries().ToDictionary(entry => entry.Key, entry => ReadLayout(type, entry.Value)));
    }

    private static StructLayout ReadLayout(string type, YamlNode layout) => new(
        layout.Find("type")?.Text() ?? type,
        layout.Get("size").Number(),
        [.. layout.Find("fields").Entries().Select(field => ReadField(field.Key, field.Value))]);

    private static FieldLayout ReadField(string name, YamlNode field)
    {
        int[] numbers = [.. field.Items().Select(Yaml.Number)];
        return new FieldLayout(name, numbers[0], numbers[1]);
    }
}

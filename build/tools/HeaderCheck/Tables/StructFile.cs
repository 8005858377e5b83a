using YamlDotNet.RepresentationModel;

namespace HeaderCheck.Tables;

/// <summary>Reads structs.yaml.</summary>
internal static class StructFile
{
    public static StructTable Read(string path)
    {
        YamlNode root = Yaml.Load(path);
        return new StructTable(
            [.. root.Get("structs").Items().Select(ReadStruct)],
            root.Get("structless").Entries().ToDictionary(
                entry => entry.Key, IReadOnlyList<string> (entry) => entry.Value.Texts()));
    }

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
        [.. layout.Find("fields").Entries().Select(field => ReadField(field.Key, field.Value))],
        layout.Find("source")?.Text())
    {
        Bits = [.. layout.Find("bits").Items().Select(Yaml.Number)],
    };

    private static FieldLayout ReadField(string name, YamlNode field)
    {
        int[] numbers = [.. field.Items().Select(Yaml.Number)];
        return new FieldLayout(name, numbers[0], numbers[1]);
    }
}

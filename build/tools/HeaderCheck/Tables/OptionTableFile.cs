using YamlDotNet.RepresentationModel;
using OperatingSystem = Sockets.Options.Generator.Model.Platform;

namespace HeaderCheck.Tables;

/// <summary>Reads options.yaml.</summary>
internal static class OptionTableFile
{
    private static readonly IEnumerable<string> s_families = OperatingSystem.All.Select(system => system.Follows ?? system.Key).Distinct();

    private static readonly string[] s_directions = ["receive", "send"];

    public static OptionTable Read(string path)
    {
        YamlNode root = Yaml.Load(path);
        return new OptionTable(
            [.. root.Get("levels").Entries().Select(level => ReadLevel(level.Key, level.Value))],
            [.. root.Get("options").Items().Select(ReadRow)])
        {
            Messages =
            [
                .. root.Find("messages").Items()
                    .SelectMany(_ => s_directions, ReadMessage)
                    .Where(message => message.Numbers.Count > 0),
            ],
        };
    }

    public static NumberRow ReadRow(YamlNode row) => new(
        row.Get("name").Text(),
        row.Find("aliases").Texts(),
        ReadNumbers(row.Get("numbers")),
        ReadTexts(row.Find("source")))
    {
        Level = row.Find("level")?.Text() ?? "",
        Releases = ReadTexts(row.Find("since")),
        IsReleaseUnverified = row.Find("unverified")?.Find("since") is not null,
        Errors = [.. row.Find("errors").Entries().Select(error => error.Key)],
    };

    /// <summary>Reads a message of one direction.</summary>
    private static NumberRow ReadMessage(YamlNode row, string direction) => new(
        row.Get("name").Text(),
        Aliases: [],
        row.Get("direction").Text().Split(' ').Contains(direction) ? ReadNumbers(row.Get("numbers"), direction) : [],
        ReadTexts(row.Find("source")));

    private static Dictionary<string, OptionNumber> ReadNumbers(YamlNode numbers, string direction) => numbers.Entries()
        .Select(entry => (entry.Key, Value: IsByDirection(entry.Value) ? entry.Value.Find(direction) : entry.Value))
        .Where(entry => entry.Value is not null)
        .ToDictionary(entry => entry.Key, entry => ReadNumber(entry.Value!));

    private static bool IsByDirection(YamlNode number) =>
        number is YamlMappingNode && (number.Find("receive") ?? number.Find("send")) is not null;

    private static Dictionary<string, string> ReadTexts(YamlNode? node) =>
        node.Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text());

    private static NumberRow ReadLevel(string name, YamlNode number) => new(
        name,
        Aliases: [],
        number is YamlScalarNode
            ? s_families.ToDictionary(family => family, _ => ReadNumber(number))
            : ReadNumbers(number),
        Sources: new Dictionary<string, string>());

    private static Dictionary<string, OptionNumber> ReadNumbers(YamlNode numbers) =>
        numbers.Entries().ToDictionary(entry => entry.Key, entry => ReadNumber(entry.Value));

    private static OptionNumber ReadNumber(YamlNode entry) => entry is YamlScalarNode
        ? new OptionNumber(entry.Number(), Name: null)
        : new OptionNumber(entry.Get("number").Number(), entry.Find("name")?.Text());
}

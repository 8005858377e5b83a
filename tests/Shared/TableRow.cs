using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Tests.Shared;

/// <summary>A row of options.yaml, read without the project's own reader.</summary>
internal sealed record TableRow(YamlMappingNode Node)
{
    /// <summary>Gets the key in the table and its replacement, by the name that users know.</summary>
    public static IReadOnlyDictionary<string, string[]> Systems { get; } = new Dictionary<string, string[]>
    {
        ["Linux"] = ["linux"],
        ["Android"] = ["android", "linux"],
        ["Windows"] = ["windows"],
        ["macOS"] = ["macos", "apple"],
        ["iOS"] = ["ios", "apple"],
        ["tvOS"] = ["tvos", "apple"],
        ["Mac Catalyst"] = ["maccatalyst", "apple"],
        ["FreeBSD"] = ["freebsd"],
    };

    public static IReadOnlyList<TableRow> All { get; } = Load(Repository.Read("options.yaml"), "options");

    public static IReadOnlyList<TableRow> Composites { get; } = Load(Repository.Read("options.yaml"), "composites");

    public static IReadOnlyList<TableRow> Messages { get; } = Load(Repository.Read("options.yaml"), "messages");

    /// <summary>Gets the rows of names that are not options.</summary>
    public static IReadOnlyList<TableRow> Excluded { get; } = Load(Repository.Read("build/tools/HeaderCheck/excluded.yaml"));

    public string Name => Text("name")!;

    public string Level => Text("level")!;

    public string Property => Text("property")!;

    public string? Text(string key) => Find(Node, key)?.ToString();

    public IEnumerable<KeyValuePair<string, string>> Entries(string key) =>
        Find(Node, key) is YamlMappingNode mapping
            ? mapping.Select(child => KeyValuePair.Create(child.Key.ToString(), child.Value.ToString()))
            : [];

    /// <summary>Gets the items of a list; a single item needs no list.</summary>
    public IEnumerable<string> Words(string key) => Find(Node, key) switch
    {
        YamlSequenceNode list => list.Select(item => item.ToString()),
        { } single => [single.ToString()],
        null => [],
    };

    /// <summary>Gets the number on a system, and those of other architectures; nothing where it lacks the option.</summary>
    public Dictionary<string, int> Numbers(string system)
    {
        YamlMappingNode numbers = (YamlMappingNode)Node["numbers"];
        string? key = Systems[system].FirstOrDefault(key => Find(numbers, key) is not null);
        return numbers
            .Select(child => (Key: child.Key.ToString(), child.Value))
            .Where(child => child.Key == key || child.Key.StartsWith(key + "-", StringComparison.Ordinal))
            .Where(_ => key is not null)
            .ToDictionary(child => child.Key[key!.Length..].TrimStart('-'), child => Parse((Find(child.Value, "number") ?? child.Value).ToString()));
    }

    /// <summary>Gets the text of the row about a system under a key, or under the same key inside the entry of the number.</summary>
    public string? On(string system, string key)
    {
        YamlNode? numbers = Systems[system].Select(name => Find(Node["numbers"], name)).FirstOrDefault(entry => entry is not null);
        return Find(numbers, key)?.ToString() ?? Text(key);
    }

    /// <summary>Gets the type of a message of one direction on a system; null where it does not exist.</summary>
    public string? MessageType(string system, string direction)
    {
        YamlNode? number = Systems[system].Select(name => Find(Node["numbers"], name)).FirstOrDefault(entry => entry is not null);
        bool isByDirection = (Find(number, "receive") ?? Find(number, "send")) is not null;
        number = isByDirection ? Find(number, direction) : number;
        return number is null || !Text("direction")!.Split(' ').Contains(direction) ? null : Find(number, "type")?.ToString() ?? Text("type");
    }

    public string Since(string system) =>
        Systems[system].Select(key => Find(Find(Node, "since"), key)).FirstOrDefault(release => release is not null)?.ToString() ?? "";

    public override string ToString() => $"{Level}.{Name}";

    public static int Parse(string number) => number.StartsWith("0x", StringComparison.Ordinal)
        ? int.Parse(number.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : int.Parse(number, CultureInfo.InvariantCulture);

    private static YamlNode? Find(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out YamlNode? value) ? value : null;

    private static TableRow[] Load(string text, string? key = null)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        YamlNode root = stream.Documents[0].RootNode;
        return [.. ((YamlSequenceNode)(key is null ? root : root[key])).Select(row => new TableRow((YamlMappingNode)row))];
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using YamlDotNet.RepresentationModel;

namespace Inspect.Tests.Infrastructure;

/// <summary>A row of options.yaml on Linux, read without the generator.</summary>
internal sealed record TableRow(string Name, string Property, int? Number, IReadOnlyList<string> Sockets)
{
    // What the words of the table mean for the sockets that the inspector opens.
    private static readonly Dictionary<string, string[]> s_sockets = new()
    {
        ["any"] = ["tcp4", "tcp6", "udp4", "udp6", "unix"],
        ["ip"] = ["tcp4", "tcp6", "udp4", "udp6"],
        ["ipv4"] = ["tcp4", "udp4"],
        ["ipv6"] = ["tcp6", "udp6"],
        ["tcp"] = ["tcp4", "tcp6"],
        ["tcp4"] = ["tcp4"],
        ["tcp6"] = ["tcp6"],
        ["udp"] = ["udp4", "udp6"],
        ["udp4"] = ["udp4"],
        ["udp6"] = ["udp6"],
        ["raw"] = [],
        ["raw4"] = [],
        ["raw6"] = [],
        ["stream"] = ["tcp4", "tcp6", "unix"],
        ["datagram"] = ["udp4", "udp6"],
        ["unix"] = ["unix"],
        ["unix-stream"] = ["unix"],
        ["unix-datagram"] = [],
    };

    public static IReadOnlyList<TableRow> All { get; } = Load();

    private static TableRow[] Load()
    {
        using StreamReader reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "options.yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        YamlNode options = stream.Documents[0].RootNode["options"];
        return [.. ((YamlSequenceNode)options).Cast<YamlMappingNode>().Select(Read)];
    }

    private static TableRow Read(YamlMappingNode row)
    {
        YamlMappingNode numbers = (YamlMappingNode)row["numbers"];
        YamlNode? entry = Find(numbers, $"linux-{RuntimeInformation.ProcessArchitecture}") ?? Find(numbers, "linux");
        YamlMappingNode? detailed = entry as YamlMappingNode;
        string? number = (detailed is null ? entry : detailed["number"])?.ToString();
        return new(
            (Find(detailed, "name") ?? row["name"]).ToString(),
            row["property"].ToString(),
            number is null ? null : Parse(number),
            [.. Words(row["sockets"]).SelectMany(word => s_sockets[word]).Distinct()]);
    }

    private static YamlNode? Find(YamlMappingNode? node, string key) =>
        node?.FirstOrDefault(child => child.Key.ToString().Equals(key, StringComparison.OrdinalIgnoreCase)).Value;

    private static IEnumerable<string> Words(YamlNode node) =>
        node is YamlSequenceNode list ? list.Select(word => word.ToString()) : [node.ToString()];

    private static int Parse(string number) => number.StartsWith("0x", StringComparison.Ordinal)
        ? int.Parse(number[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : int.Parse(number, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Runtime.InteropServices;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The table of options as YamlDotNet reads it.</summary>
internal static class OptionTable
{
    private static readonly YamlMappingNode s_root = Load();

    internal static IReadOnlyDictionary<string, YamlNode> Levels { get; } = Children(s_root, "levels");

    internal static IReadOnlyDictionary<string, OptionType> Types { get; } =
        Children(s_root, "types").ToDictionary(type => type.Key, type => new OptionType((YamlMappingNode)type.Value));

    internal static IReadOnlyList<LocalRow> Rows { get; } =
        [.. ((YamlSequenceNode)s_root["options"]).Cast<YamlMappingNode>().Select(node => new LocalRow(node))];

    /// <summary>Gets the composites by their members.</summary>
    internal static IReadOnlyDictionary<string, YamlMappingNode> Composites { get; } = ((YamlSequenceNode)s_root["composites"])
        .Cast<YamlMappingNode>()
        .ToDictionary(node => node["property"].ToString());

    /// <summary>Gets the rows of the control messages.</summary>
    internal static IReadOnlyList<MessageRow> Messages { get; } =
        [.. ((YamlSequenceNode)s_root["messages"]).Cast<YamlMappingNode>().Select(node => new MessageRow(node))];

    /// <summary>Gets the rows that have a number on this operating system.</summary>
    internal static IEnumerable<LocalRow> Numbered => Rows.Where(row => row.Number is not null);

    /// <summary>Gets the rows that have no number on this operating system.</summary>
    internal static IEnumerable<LocalRow> Absent => Rows.Where(row => row.Number is null);

    /// <summary>Gets the rows that the running kernel is new enough for.</summary>
    internal static IEnumerable<LocalRow> Present =>
        Numbered.Where(row => row.Since is null || row.Since <= Environment.OSVersion.Version);

    /// <summary>Gets the rows that are newer than the running kernel.</summary>
    internal static IEnumerable<LocalRow> Newer => Numbered.Except(Present);

    /// <summary>Gets each present row with each kind of socket that it claims.</summary>
    internal static IEnumerable<(LocalRow Row, SocketKind Kind)> PresentByKind =>
        from row in Present from kind in row.Kinds select (row, kind);

    /// <summary>Gets each numbered row with each kind of socket on which nothing is promised.</summary>
    internal static IEnumerable<(LocalRow Row, SocketKind Kind)> UnclaimedByKind =>
        (from row in Numbered from kind in TestSocket.Kinds select (row, kind)).Except(PresentByKind);

    /// <summary>Finds a row by its member in C#, which no other has; native names can occur in several levels.</summary>
    internal static LocalRow OfProperty(string name) => Rows.Single(row => row.Property == name);

    /// <summary>Finds a row by its native name.</summary>
    internal static LocalRow Row(string name) => Rows.Single(row => row.TableName == name);

    /// <summary>Gets the number of a level on the running operating system.</summary>
    internal static int LevelNumber(string level) => (int)ParseNumber(
        (Levels[level] is YamlMappingNode platforms ? OfThisSystem(platforms)! : Levels[level]).ToString());

    /// <summary>Finds the entry of the running system in a map of operating systems.</summary>
    internal static YamlNode? OfThisSystem(YamlMappingNode platforms)
    {
        string system = OperatingSystem.IsWindows() ? "windows" : "linux";
        string key = $"{system}-{RuntimeInformation.ProcessArchitecture}";
        return platforms.FirstOrDefault(entry => entry.Key.ToString().Equals(key, StringComparison.OrdinalIgnoreCase)).Value
            ?? Find(platforms, system);
    }

    internal static YamlNode? Find(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    internal static long ParseNumber(string text)
    {
        bool negative = text.StartsWith('-');
        string digits = negative ? text[1..] : text;
        long magnitude = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.Parse(digits[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : long.Parse(digits, CultureInfo.InvariantCulture);
        return negative ? -magnitude : magnitude;
    }

    private static YamlMappingNode Load()
    {
        using StreamReader reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "options.yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static Dictionary<string, YamlNode> Children(YamlMappingNode node, string key) =>
        ((YamlMappingNode)node[key]).ToDictionary(child => ((YamlScalarNode)child.Key).Value!, child => child.Value);
}

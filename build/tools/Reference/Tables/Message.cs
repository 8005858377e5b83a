using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents a control message.</summary>
internal sealed class Message
{
    private readonly MessageRow _row;
    private readonly YamlMapping _node;
    private readonly IReadOnlyDictionary<string, ValueTypeRow> _types;
    private readonly PlatformMap _numbers;
    private readonly PlatformMap _since;

    public Message(MessageRow row, YamlMapping node, IReadOnlyDictionary<string, ValueTypeRow> types)
    {
        _row = row;
        _node = node;
        _types = types;
        _numbers = new PlatformMap(node["numbers"]);
        _since = new PlatformMap(node["since"]);
    }

    public string Name => _row.Name;

    public string Level => _row.Level;

    public string Property => _row.Property;

    /// <summary>Gets the C# type of the value, as it is in the table.</summary>
    public string Type => _types[_row.Type].Type ?? "NoPayload";

    public string Doc => _row.Doc;

    public bool IsNiche => _row.Niche;

    public bool CanReceive => _row.CanReceive;

    public bool CanSend => _row.CanSend;

    /// <summary>Gets the options that enable the message.</summary>
    public IReadOnlyList<OptionKey> Options => _row.Options;

    /// <summary>Gets the operating systems that have the message.</summary>
    public IReadOnlyList<Platform> Platforms => [.. Platform.All.Where(platform => _numbers[platform] is not null)];

    /// <summary>Gets the facts that the documentation of the message in C# also states.</summary>
    public IReadOnlyList<Fact> Facts => new OptionFacts(type => _types[type].Unit).Of(_row);

    /// <summary>Gets the sources of numbers that are not in a released header, by operating system.</summary>
    public IReadOnlyList<(string Platform, string Text)> Sources => _node["source"].NamedTexts();

    /// <summary>Returns the message on an operating system; null if it is not supported.</summary>
    public MessageSupport? On(Platform platform) => _numbers[platform] is not { } entry
        ? null
        : new MessageSupport(
            _row.CanReceive ? Number(entry, "receive") : "none",
            _row.CanSend ? Number(entry, "send") : "none",
            (_since[platform] as YamlScalar)?.Text);

    private static string Number(YamlNode entry, string direction)
    {
        YamlMapping? mapping = entry as YamlMapping;
        bool isByDirection = mapping?["receive"] is not null || mapping?["send"] is not null;
        return (isByDirection ? mapping![direction] : entry) switch
        {
            null => "none",
            YamlScalar number => number.Text,
            var definition => definition.Text("name") is { } name
                ? $"{definition.Text("number")} ({name})"
                : definition.Text("number")!,
        };
    }
}

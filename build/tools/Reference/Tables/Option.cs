using Sockets.Options.Generator.Facts;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents an option.</summary>
internal sealed class Option
{
    private readonly OptionRow _row;
    private readonly YamlMapping _node;
    private readonly IReadOnlyDictionary<string, ValueTypeRow> _types;
    private readonly PlatformMap _numbers;
    private readonly PlatformMap _since;

    public Option(OptionRow row, YamlMapping node, IReadOnlyDictionary<string, ValueTypeRow> types)
    {
        _row = row;
        _node = node;
        _types = types;
        _numbers = new PlatformMap(node["numbers"]);
        _since = new PlatformMap(node["since"]);
        Platforms = [.. Platform.All.Where(platform => _numbers[platform] is not null)];
    }

    /// <summary>Gets the operating systems that support the option.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    public string Name => _row.Name;

    public string Level => _row.Level;

    public string Property => _row.Property;

    public ValueTypeRow Type => _types[_row.Type];

    public OptionMembers Members => OptionMembers.Of(_row, Type.Query);

    public bool CanSet => _row.CanSet;

    /// <summary>Gets the access that any operating system allows, as it is in the table.</summary>
    public string Access => _node.Text("access")!;

    public bool IsNiche => _row.Niche;

    public string Doc => _row.Doc;

    /// <summary>Gets the facts that the documentation of the option in C# also states.</summary>
    public IReadOnlyList<Fact> Facts => new OptionFacts(type => _types[type].Unit).Of(_row);

    /// <summary>Gets the aliases and the names on particular operating systems.</summary>
    public IEnumerable<string> OtherNames =>
        _row.Aliases.Concat(Platforms.Select(platform => On(platform)!.Name)).Where(name => name != Name).Distinct();

    /// <summary>Gets the sources of numbers that are not in a released header, by operating system.</summary>
    public IReadOnlyList<(string Platform, string Text)> Sources => _node["source"].NamedTexts();

    /// <summary>Returns the option on an operating system; null if it is not supported.</summary>
    public PlatformSupport? On(Platform platform)
    {
        if (_numbers[platform] is not { } entry)
        {
            return null;
        }

        return new PlatformSupport(
            NumberIn(entry),
            string.Join("; ", _numbers.Architectures(platform).Select(number => $"{NumberIn(number.Value)} on {number.Architecture}")),
            (_since[platform] as YamlScalar)?.Text,
            entry.Text("name") ?? Name,
            entry.Text("level") ?? Level,
            entry.Text("access") ?? Access,
            _row.Unit ?? _types[entry.Text("type") ?? _row.Type].Unit,
            entry.Text("range") ?? _node.Text("range"));
    }

    private static string NumberIn(YamlNode entry) => entry is YamlScalar number ? number.Text : entry.Text("number")!;
}

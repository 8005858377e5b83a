using Sockets.Options.Generator.Emission;
using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>Represents an option.</summary>
internal sealed class Option
{
    private readonly YamlMapping _row;
    private readonly Dictionary<string, ValueType> _types;
    private readonly PlatformMap _numbers;
    private readonly PlatformMap _since;

    public Option(YamlMapping row, Dictionary<string, ValueType> types)
    {
        _row = row;
        _types = types;
        _numbers = new PlatformMap(row["numbers"]);
        _since = new PlatformMap(row["since"]);
        Platforms = [.. Platform.All.Where(platform => _numbers[platform] is not null)];
    }

    /// <summary>Gets the operating systems that support the option.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    public string Name => Text("name");

    public string Level => Text("level");

    public string Property => Text("property");

    public ValueType Type => _types[Text("type")];

    /// <summary>Gets the access that any operating system allows, as it is in the table.</summary>
    public string Access => Text("access");

    public bool CanGet => Access.Contains("get", StringComparison.Ordinal);

    public bool CanSet => Access.Contains("set", StringComparison.Ordinal);

    public bool Clears => IsTrue("clears");

    public bool IsNiche => IsTrue("niche");

    public string Doc => Text("doc");

    public string See => Text("see");

    public IReadOnlyList<string> Aliases => _row["aliases"].Texts();

    /// <summary>Gets the aliases and the names on particular operating systems.</summary>
    public IEnumerable<string> OtherNames =>
        Aliases.Concat(Platforms.Select(platform => On(platform)!.Name)).Where(name => name != Name).Distinct();

    /// <summary>Gets the names of members of SocketKinds.</summary>
    public IEnumerable<string> Sockets => _row["sockets"].Texts().Select(word => TableWords.SocketKinds[word]);

    /// <summary>Gets the state of the socket in which to set the option, as it is in the table; null for any.</summary>
    public string? When => _row.Text("when") is { } when and not "any" ? when : null;

    public string? Needs => _row.Text("needs");

    public string? Default => _row.Text("default");

    /// <summary>Gets the native value outside the range that restores the system's default; null for none.</summary>
    public string? Reset => _row.Text("reset");

    public string? Tracked => _row.Text("tracked");

    /// <summary>Gets the cause of each error by its native name.</summary>
    public IReadOnlyList<(string Name, string Text)> Errors => _row["errors"].NamedTexts();

    /// <summary>Gets the sources of numbers that are not in a released header, by operating system.</summary>
    public IReadOnlyList<(string Platform, string Text)> Sources => _row["source"].NamedTexts();

    /// <summary>Returns the option on an operating system; null if it is not supported.</summary>
    public PlatformSupport? On(Platform platform)
    {
        if (_numbers[platform] is not { } entry)
        {
            return null;
        }

        ValueType type = _types[entry.Text("type") ?? Text("type")];
        return new PlatformSupport(
            NumberIn(entry),
            string.Join("; ", _numbers.Architectures(platform).Select(number => $"{NumberIn(number.Value)} on {number.Architecture}")),
            (_since[platform] as YamlScalar)?.Text,
            entry.Text("name") ?? Name,
            entry.Text("level") ?? Level,
            entry.Text("access") ?? Access,
            _row.Text("unit") ?? type.Unit,
            entry.Text("range") ?? _row.Text("range"));
    }

    private static string NumberIn(YamlNode entry) => entry is YamlScalar number ? number.Text : entry.Text("number")!;

    private string Text(string key) => _row.Text(key)!;

    private bool IsTrue(string key) => _row.Text(key) == "true";
}

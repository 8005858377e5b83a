namespace Sockets.Options.Generator.Reading;

/// <summary>Keys, each there once, and their values.</summary>
internal sealed class YamlMapping(TextRange range) : YamlNode(range)
{
    private readonly Dictionary<string, YamlEntry> _entriesByKey = new(StringComparer.Ordinal);

    /// <summary>Gets the entries in the order of the text.</summary>
    public List<YamlEntry> Entries { get; } = [];

    /// <summary>Gets the value of a key; null for none.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>Finds the entry with a key.</summary>
    /// <returns>The entry; null for none.</returns>
    public YamlEntry? Find(string key) => _entriesByKey.TryGetValue(key, out YamlEntry? entry) ? entry : null;

    public void Add(YamlEntry entry)
    {
        _entriesByKey.Add(entry.Key.Text, entry);
        Entries.Add(entry);
    }
}

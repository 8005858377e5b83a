using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Yaml;

/// <summary>Represents a mapping from unique keys to values.</summary>
internal sealed class YamlMapping(TextRange range) : YamlNode(range)
{
    // Up to this number, comparing the keys is faster than hashing and requires far less memory.
    private const int MaximumUnindexed = 16;

    private Dictionary<string, YamlEntry>? _entriesByKey;

    /// <summary>Gets the entries in the order of the text.</summary>
    public List<YamlEntry> Entries { get; } = [];

    /// <summary>Gets the value of a key; null for none.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;

    /// <summary>Finds the entry with a key.</summary>
    /// <returns>The entry; null for none.</returns>
    public YamlEntry? Find(string key)
    {
        if (_entriesByKey is not null)
        {
            return _entriesByKey.TryGetValue(key, out YamlEntry? indexed) ? indexed : null;
        }

        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    public void Add(YamlEntry entry)
    {
        Entries.Add(entry);
        if (_entriesByKey is not null)
        {
            _entriesByKey.Add(entry.Key.Text, entry);
        }
        else if (Entries.Count > MaximumUnindexed)
        {
            _entriesByKey = new(StringComparer.Ordinal);
            foreach (YamlEntry earlier in Entries)
            {
                _entriesByKey.Add(earlier.Key.Text, earlier);
            }
        }
    }
}

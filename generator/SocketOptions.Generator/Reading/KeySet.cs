using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>The keys that a mapping has to have and those that it may have.</summary>
internal sealed class KeySet
{
    private readonly string _owner;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public KeySet(string owner, string[] required, string[] optional)
    {
        _owner = owner;
        Required = required;
        All = [.. required, .. optional];
        for (int i = 0; i < All.Length; i++)
        {
            _indices.Add(All[i], i);
        }
    }

    public string[] Required { get; }

    public string[] All { get; }

    /// <summary>Sorts the values of a mapping by their keys, and reports keys that are unknown and keys that are missing.</summary>
    public KeyedValues Read(YamlMapping mapping, TableErrors errors)
    {
        var values = new YamlNode?[All.Length];
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlScalar key = entry.Key;
            if (_indices.TryGetValue(key.Text, out int index))
            {
                values[index] = entry.Value;
            }
            else
            {
                errors.Add(
                    TableErrorKind.UnknownKey,
                    key.Range,
                    $"'{key.Text}' is no key of {_owner}. {Spelling.Advice(key.Text, All)}");
            }
        }

        for (int i = 0; i < Required.Length; i++)
        {
            if (values[i] is null)
            {
                errors.Add(TableErrorKind.MissingKey, mapping.Range, $"The key '{Required[i]}' of {_owner} is missing.");
            }
        }

        return new KeyedValues(_indices, values);
    }
}

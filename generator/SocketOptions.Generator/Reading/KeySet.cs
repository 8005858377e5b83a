using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents the required and the optional keys of a mapping.</summary>
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

    /// <summary>Reads the values of a mapping by key, and reports unknown keys and missing keys.</summary>
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
                    $"The key '{key.Text}' is unknown in {_owner}. {errors.Spelling.Advice(key.Text, All)}");
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

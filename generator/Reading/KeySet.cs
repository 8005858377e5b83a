namespace Sockets.Options.Generator.Reading;

/// <summary>The keys that a mapping has to have and those that it may have.</summary>
internal sealed class KeySet
{
    private readonly string _owner;

    public KeySet(string owner, string[] required, string[] optional)
    {
        _owner = owner;
        Required = required;
        All = [.. required, .. optional];
    }

    public string[] Required { get; }

    public string[] All { get; }

    /// <summary>Reports keys that are unknown and keys that are missing.</summary>
    public void Check(YamlMapping mapping, TableErrors errors)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlScalar key = entry.Key;
            if (Array.IndexOf(All, key.Text) < 0)
            {
                errors.Add(
                    TableErrorKind.UnknownKey,
                    key.Range,
                    $"'{key.Text}' is no key of {_owner}. {Spelling.Advice(key.Text, All)}");
            }
        }

        foreach (string key in Required)
        {
            if (mapping[key] is null)
            {
                errors.Add(TableErrorKind.MissingKey, mapping.Range, $"The key '{key}' of {_owner} is missing.");
            }
        }
    }
}

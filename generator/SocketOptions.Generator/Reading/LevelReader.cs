using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>levels</c>.</summary>
internal sealed class LevelReader(ValueReader values, PlatformEntryReader platformEntries, TableErrors errors)
{
    public void ReadAll(YamlMapping? mapping, NamedRows<LevelRow> rows)
    {
        if (mapping is null)
        {
            return;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            rows.Add(entry.Key, Read(entry));
        }
    }

    private LevelRow? Read(YamlEntry entry)
    {
        int errorsBefore = errors.Count;
        values.NativeName(entry.Key);
        LevelRow row = entry.Value is YamlMapping numbers
            ? new LevelRow(entry.Key.Text, null, platformEntries.ReadAll(numbers, platformEntries.ReadNumber))
            : new LevelRow(entry.Key.Text, values.Number(entry.Value), default);

        return errors.Count == errorsBefore ? row : null;
    }
}

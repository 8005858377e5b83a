using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Checks the rows under <c>excluded</c>: names in headers that are not options, with the reasons.</summary>
internal sealed class ExcludedReader(
    ValueReader values, PlatformEntryReader platformEntries, NamedRows<LevelRow> levels, TableErrors errors)
{
    public void CheckAll(YamlSequence? sequence)
    {
        if (sequence is null)
        {
            return;
        }

        foreach (YamlNode node in sequence.Items)
        {
            if (values.Mapping(node) is { } row)
            {
                Check(row);
            }
        }
    }

    private void Check(YamlMapping mapping)
    {
        KeyedValues row = TableKeys.Excluded.Read(mapping, errors);
        values.Name(
            row["name"],
            NamePatterns.IsNativePattern,
            "a valid pattern of native names: uppercase letters, digits, underscores, and '*' for any characters");
        values.List(row["platforms"], platformEntries.ReadPlatform);
        values.Text(row["reason"]);
        values.Flag(row["hidden"]);
        levels.Refer(values.Text(row["level"]), row["level"]);
    }
}

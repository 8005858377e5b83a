using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads tables of options.</summary>
internal static class OptionTableReader
{
    /// <summary>Reads a table.</summary>
    /// <returns>The rows without an error, and the errors of the others; no row of a text that is not YAML.</returns>
    public static ReadResult Read(string text, CancellationToken cancellationToken)
    {
        TableErrors errors = new();
        YamlNode? root = YamlReader.Read(text, errors);
        if (root is null && errors.Count == 0)
        {
            root = new YamlMapping(default);
        }

        OptionTable table = ReadTable(root, errors, cancellationToken);
        return new ReadResult(table, errors.ToEquatableArray());
    }

    private static OptionTable ReadTable(YamlNode? root, TableErrors errors, CancellationToken cancellationToken)
    {
        ValueReader values = new(errors);
        if (values.Mapping(root) is not { } table)
        {
            return new OptionTable(default, default, default);
        }

        TableKeys.Table.Check(table, errors);
        PlatformEntryReader platformEntries = new(values, errors);
        NamedRows<LevelRow> levels = new LevelReader(values, platformEntries, errors).ReadAll(values.Mapping(table["levels"]));
        NamedRows<ValueTypeRow> types = new ValueTypeReader(values, errors).ReadAll(values.Mapping(table["types"]));
        OptionReader reader = new(values, platformEntries, levels, types, errors);
        List<OptionRow> options = [];
        if (values.Sequence(table["options"]) is { } rows)
        {
            foreach (YamlNode row in rows.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.Read(row) is { } option)
                {
                    options.Add(option);
                }
            }
        }

        return new OptionTable(levels.ToEquatableArray(), types.ToEquatableArray(), new EquatableArray<OptionRow>([.. options]));
    }
}

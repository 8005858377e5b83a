using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>types</c>.</summary>
internal sealed class ValueTypeReader(ValueReader values, TypeNameReader typeNames, TableErrors errors)
{
    public void ReadAll(YamlMapping? mapping, NamedRows<ValueTypeRow> rows)
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

    private ValueTypeRow? Read(YamlEntry entry)
    {
        int errorsBefore = errors.Count;
        values.Name(
            entry.Key, NamePatterns.IsValueType, "a valid name of a value type: a letter followed by letters, digits, '_', and '-'");
        if (values.Mapping(entry.Value) is not { } mapping)
        {
            return null;
        }

        KeyedValues row = TableKeys.ValueType.Read(mapping, errors);
        string? type = typeNames.Type(row["type"]);
        string? codec = typeNames.Codec(row["codec"]);
        string? unit = values.Text(row["unit"]);
        string? query = typeNames.Type(row["query"]);
        NativeForm? form = new NativeFormReader(values, errors).Read(row);
        if (query is not null && row["type"] is null)
        {
            errors.Add(TableErrorKind.MissingKey, row["query"]!.Range, "The key 'type' is missing. The key 'query' requires it.");
        }

        return errors.Count == errorsBefore ? new ValueTypeRow(entry.Key.Text, type, codec!, unit, query, form) : null;
    }
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>types</c>.</summary>
internal sealed class ValueTypeReader(ValueReader values, TableErrors errors, List<TypeName> typeNames)
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

    private void AddTypeName(string? name, YamlNode? node, bool isCodec)
    {
        if (name is null)
        {
            return;
        }

        TextRange range = node!.Range;
        if (((YamlScalar)node).IsQuoted)
        {
            range = range with { Start = range.Start + 1, Length = range.Length - 2, Column = range.Column + 1 };
        }

        typeNames.Add(new TypeName(name, isCodec, range));
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
        string? type = values.Name(row["type"], CSharpTypeName.IsType, "a C# type");
        string? codec = values.Name(row["codec"], CSharpTypeName.IsCodec, "the name of a codec");
        string? unit = values.Text(row["unit"]);
        string? query = values.Name(row["query"], CSharpTypeName.IsType, "a C# type");
        if (query is not null && row["type"] is null)
        {
            errors.Add(TableErrorKind.MissingKey, row["query"]!.Range, "The key 'type' is missing. The key 'query' requires it.");
        }

        if (errors.Count != errorsBefore)
        {
            return null;
        }

        AddTypeName(type, row["type"], isCodec: false);
        AddTypeName(codec, row["codec"], isCodec: true);
        AddTypeName(query, row["query"], isCodec: false);
        return new ValueTypeRow(entry.Key.Text, type, codec!, unit, query);
    }
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads tables of options.</summary>
internal static class OptionTableReader
{
    /// <summary>Reads a table without preceding tables.</summary>
    /// <inheritdoc cref="Read(string, EquatableArray{TableDeclarations}, CancellationToken)"/>
    public static ReadResult Read(string text, CancellationToken cancellationToken) =>
        Read(text, EquatableArray<TableDeclarations>.Empty, cancellationToken);

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table.</param>
    /// <param name="preceding">The declarations of the preceding tables.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The rows without errors and the errors of the other rows. A text that is not YAML has no rows.</returns>
    public static ReadResult Read(string text, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken)
    {
        List<YamlError> yamlErrors = [];
        YamlNode? root = YamlReader.Read(text, yamlErrors);
        TableErrors errors = new(cancellationToken);
        yamlErrors.ForEach(errors.Add);
        if (root is null && errors.Count == 0)
        {
            root = new YamlMapping(default);
        }

        List<TypeName> typeNames = [];
        OptionTable table = ReadTable(root, preceding, errors, typeNames, cancellationToken);
        return new ReadResult(table, errors.ToEquatableArray(), new([.. typeNames]));
    }

    private static OptionTable ReadTable(
        YamlNode? root,
        EquatableArray<TableDeclarations> preceding,
        TableErrors errors,
        List<TypeName> typeNames,
        CancellationToken cancellationToken)
    {
        ValueReader values = new(errors);
        if (values.Mapping(root) is not { } mapping)
        {
            return new OptionTable(default, default, default, default, default);
        }

        KeyedValues table = TableKeys.Table.Read(mapping, errors);
        if (table["options"] is null && table["messages"] is null)
        {
            errors.Add(TableErrorKind.MissingKey, mapping.Range, "The key 'options' of a table is missing.");
        }

        PlatformEntryReader platformEntries = new(values, errors);
        NamedRows<LevelRow> levels = new(TableErrorKind.UnknownLevel, errors);
        NamedRows<ValueTypeRow> types = new(TableErrorKind.UnknownType, errors);
        foreach (TableDeclarations earlier in preceding)
        {
            foreach (LevelRow level in earlier.Levels)
            {
                levels.Inherit(level.Name, level);
            }

            foreach (ValueTypeRow type in earlier.Types)
            {
                types.Inherit(type.Name, type);
            }
        }

        TypeNameReader typeNameReader = new(values, typeNames);
        new LevelReader(values, platformEntries, errors).ReadAll(values.Mapping(table["levels"]), levels);
        new ValueTypeReader(values, typeNameReader, errors).ReadAll(values.Mapping(table["types"]), types);
        UniqueNames properties = new(TableErrorKind.DuplicateProperty, errors);
        OptionReader reader = new(values, platformEntries, levels, types, properties, errors);
        if (values.Sequence(table["options"]) is { } rows)
        {
            foreach (YamlNode row in rows.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Read(row);
            }
        }

        List<CompositeRow> earlierComposites = [];
        foreach (TableDeclarations earlier in preceding)
        {
            earlierComposites.AddRange(earlier.Composites);
        }

        PropertyClashes clashes = new(preceding, reader.Options);
        CompositeAccess access = new(preceding, reader.Options);
        OptionReferences references = new(preceding, reader.Keys, errors);
        CompositeReader composites = new(values, typeNameReader, references, properties, clashes, access, errors);
        MessageReader messages = new(values, platformEntries, levels, types, references, errors);
        return new OptionTable(
            levels.ToEquatableArray(),
            types.ToEquatableArray(),
            new([.. reader.TakeRows(clashes, earlierComposites, access)]),
            composites.ReadAll(values.Sequence(table["composites"])),
            messages.ReadAll(values.Sequence(table["messages"]), preceding, cancellationToken));
    }
}

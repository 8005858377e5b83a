using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>composites</c>.</summary>
internal sealed class CompositeReader(
    ValueReader values,
    TypeNameReader typeNames,
    OptionReferences options,
    UniqueNames properties,
    PropertyClashes clashes,
    CompositeAccess access,
    TableErrors errors)
{
    /// <returns>The rows without errors.</returns>
    public EquatableArray<CompositeRow> ReadAll(YamlSequence? rows)
    {
        List<CompositeRow> composites = [];
        foreach (YamlNode node in rows?.Items ?? [])
        {
            int errorsBefore = errors.Count;
            if (values.Mapping(node) is { } mapping
                && Read(TableKeys.Composite.Read(mapping, errors)) is { } composite
                && errors.Count == errorsBefore)
            {
                composites.Add(composite);
            }
        }

        return new([.. composites]);
    }

    private CompositeRow Read(KeyedValues row)
    {
        string? access = values.Word(row["access"], TableWords.Access);
        CompositeRow composite = new()
        {
            // A null here means that the row has an error. Such a row is dropped.
            Property = values.MemberName(row["property"])!,
            Type = typeNames.Type(row["type"]),
            Codec = typeNames.Codec(row["codec"])!,
            CanGet = access is "get" or "get set",
            CanSet = access is "set" or "get set",
            Options = values.List(row["options"], Option),
            Doc = values.Text(row["doc"])!,
            See = values.Text(row["see"])!,
        };
        if (composite.CanGet && row["type"] is null)
        {
            errors.Add(
                TableErrorKind.MissingKey, row["access"]!.Range, $"The key 'type' is missing. The access '{access}' requires it.");
        }

        if (composite.Property is not null)
        {
            CheckUnique(composite.Property, row["property"]!);
            // An option with an error is not in the list.
            if (row["options"] is YamlSequence list && list.Items.Count == composite.Options.Count)
            {
                CheckAccess(composite, list);
            }
        }

        return composite;
    }

    private OptionKey? Option(YamlNode? node) => options.Refer(
        values.Parsed(node, NamePatterns.ParseOption, "a native name, or a level and a name, such as IPPROTO_TCP.TCP_NODELAY"), node);

    private void CheckAccess(CompositeRow composite, YamlSequence list)
    {
        if (access.FindProblem(composite, out OptionKey? cause) is { } problem)
        {
            int index = 0;
            while (cause is not null && !composite.Options[index].Equals(cause))
            {
                index++;
            }

            YamlNode node = cause is null ? list : list.Items[index];
            errors.Add(TableErrorKind.InvalidValue, node.Range, problem);
        }
    }

    private void CheckUnique(string property, YamlNode node)
    {
        properties.Add(property, node);
        if (clashes.Find(property) is { } other)
        {
            errors.Add(
                TableErrorKind.DuplicateProperty, node.Range, $"'{property}' is already used by {other} in an earlier table.");
        }
    }
}

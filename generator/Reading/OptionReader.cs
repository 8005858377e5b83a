using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>options</c>.</summary>
internal sealed class OptionReader(
    ValueReader values,
    PlatformEntryReader platformEntries,
    NamedRows<LevelRow> levels,
    NamedRows<ValueTypeRow> types,
    TableErrors errors)
{
    private readonly UniqueNames _names = new(TableErrorKind.DuplicateOption, errors);
    private readonly UniqueNames _properties = new(TableErrorKind.DuplicateProperty, errors);

    /// <summary>Reads a row.</summary>
    /// <returns>The row; null where it has errors.</returns>
    public OptionRow? Read(YamlNode node)
    {
        int errorsBefore = errors.Count;
        if (values.Mapping(node) is not { } row)
        {
            return null;
        }

        TableKeys.Option.Check(row, errors);
        LevelRow? level = Reference(row["level"], levels, TableErrorKind.UnknownLevel);
        ValueTypeRow? type = Reference(row["type"], types, TableErrorKind.UnknownType);
        string? access = values.Word(row["access"], TableWords.Access);
        OptionRow option = new()
        {
            // Where null stands here, the row or one that it names has an error, and it is dropped below.
            Name = values.NativeName(row["name"])!,
            Level = level?.Name!,
            Property = values.MemberName(row["property"])!,
            Type = type?.Name!,
            CanGet = access is "get" or "get set",
            CanSet = access is "set" or "get set",
            Numbers = platformEntries.ReadAll(values.Mapping(row["numbers"]), platformEntries.ReadDefinition),
            Doc = values.Text(row["doc"])!,
            See = values.Text(row["see"])!,
            Aliases = values.List(row["aliases"], values.NativeName),
            Since = values.NamedTexts(row["since"], platformEntries.ReadPlatform, Release),
            Range = values.NativeRange(row["range"]),
            Reset = values.Number(row["reset"], long.MinValue, long.MaxValue),
            Unit = values.Text(row["unit"]),
            Sockets = Sockets(row["sockets"]),
            When = values.Member(row["when"], TableWords.Timings) ?? TableWords.Timings["any"],
            Needs = values.Text(row["needs"]),
            Sample = values.Literal(row["sample"]),
            Default = values.Literal(row["default"]),
            Errors = values.NamedTexts(row["errors"], values.NativeName, values.Text),
            Tracked = values.Name(row["tracked"], NamePatterns.IsTracked, "a level and a name of the BCL, such as Tcp.NoDelay"),
            Clears = values.Flag(row["clears"]),
            Niche = values.Flag(row["niche"]),
        };
        CheckNumbers(row["numbers"] as YamlMapping, level, type);
        CheckReset(row["reset"], option);
        CheckUnique(row, option);
        return errors.Count == errorsBefore && level is not null && type is not null ? option : null;
    }

    private EquatableArray<string> Sockets(YamlNode? node) =>
        node is YamlSequence ? values.List(node, SocketKind)
        : SocketKind(node) is { } kind ? new EquatableArray<string>([kind])
        : default;

    private string? SocketKind(YamlNode? node) => values.Member(node, TableWords.SocketKinds);

    private string? Release(YamlNode? node) =>
        values.Name(node, NamePatterns.IsRelease, "a release: two to four numbers with dots between them, such as \"2.6.37\"");

    private TRow? Reference<TRow>(YamlNode? node, NamedRows<TRow> rows, TableErrorKind errorKind)
        where TRow : class, IEquatable<TRow>
    {
        if (values.Text(node) is not { } name)
        {
            return null;
        }

        if (rows.TryFind(name, out TRow? row))
        {
            return row;
        }

        string advice = Spelling.Nearest(name, rows.Names) is { } nearest ? $"Did you mean '{nearest}'?" : "";
        errors.Add(errorKind, node!.Range, $"'{name}' is not in the table. {advice}");
        return null;
    }

    private void CheckNumbers(YamlMapping? numbers, LevelRow? level, ValueTypeRow? type)
    {
        if (numbers is null)
        {
            return;
        }

        foreach (YamlEntry entry in numbers.Entries)
        {
            if (level is { Number: null }
                && PlatformKey.TryParse(entry.Key.Text, out string platform, out _)
                && !PlatformKey.IsCovered(platform, level.Numbers))
            {
                errors.Add(
                    TableErrorKind.UnknownLevel, entry.Key.Range, $"The level '{level.Name}' has no number on {platform}.");
            }

            if (entry.Value is YamlMapping definition
                && Reference(definition["type"], types, TableErrorKind.UnknownType) is { } ownType
                && type is not null
                && ownType.Type != type.Type)
            {
                errors.Add(
                    TableErrorKind.InvalidValue,
                    definition["type"]!.Range,
                    $"'{ownType.Name}' is {Describe(ownType)} in C#, and the option's '{type.Name}' is {Describe(type)}.");
            }
        }
    }

    private static string Describe(ValueTypeRow type) => type.Type ?? "nothing";

    private void CheckReset(YamlNode? node, OptionRow option)
    {
        if (option is { Reset: { } reset, Range: { } range } && reset >= range.Minimum && reset <= range.Maximum)
        {
            errors.Add(TableErrorKind.InvalidRange, node!.Range, $"{reset} is inside the range, where it means itself.");
        }
    }

    private void CheckUnique(YamlMapping row, OptionRow option)
    {
        if (row["name"] is { } name && option.Name is not null && option.Level is not null)
        {
            _names.Add($"{option.Level} {option.Name}", name);
        }

        if (row["property"] is { } property && option.Property is not null)
        {
            _properties.Add(option.Property, property);
        }
    }
}

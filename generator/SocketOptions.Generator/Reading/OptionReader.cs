using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>options</c>.</summary>
internal sealed class OptionReader(
    ValueReader values,
    PlatformEntryReader platformEntries,
    NamedRows<LevelRow> levels,
    NamedRows<ValueTypeRow> types,
    UniqueNames properties,
    TableErrors errors)
{
    private readonly UniqueNames _names = new(TableErrorKind.DuplicateOption, errors);
    private readonly PlatformEntryChecks _checks = new(values, levels, types, errors, "option");

    private readonly List<(OptionRow Option, OptionIdentity Identity, KeyedValues Row)> _rows = [];
    private readonly List<OptionKey> _keys = [];

    /// <summary>Gets the names of all rows, which include those with errors.</summary>
    public IReadOnlyList<OptionKey> Keys => _keys;

    /// <summary>Gets the options without errors.</summary>
    public List<OptionIdentity> Options => _rows.ConvertAll(static row => row.Identity);

    /// <summary>Reads a row, and adds it if it has no error.</summary>
    public void Read(YamlNode node)
    {
        int errorsBefore = errors.Count;
        if (values.Mapping(node) is not { } mapping)
        {
            return;
        }

        KeyedValues row = TableKeys.Option.Read(mapping, errors);
        string? levelName = values.Text(row["level"]);
        string? typeName = values.Text(row["type"]);
        LevelRow? level = levels.Refer(levelName, row["level"]);
        ValueTypeRow? type = types.Refer(typeName, row["type"]);
        string? access = values.Word(row["access"], TableWords.Access);
        OptionRow option = new()
        {
            // A null here means that the row, or one that it refers to, has an error. Such a row is dropped below.
            Name = values.NativeName(row["name"])!,
            Level = levelName!,
            Property = values.MemberName(row["property"])!,
            Type = typeName!,
            CanGet = access is "get" or "get set",
            CanSet = access is "set" or "get set",
            Numbers = platformEntries.ReadAll(values.Mapping(row["numbers"]), platformEntries.ReadDefinition),
            Doc = values.Text(row["doc"])!,
            See = values.Text(row["see"])!,
            Aliases = values.List(row["aliases"], values.NativeName),
            Since = values.NamedTexts(row["since"], platformEntries.ReadPlatform, values.Release),
            Range = values.NativeRange(row["range"]),
            Unit = values.Text(row["unit"]),
            Sockets = values.SocketKinds(row["sockets"]),
            When = values.Member(row["when"], TableWords.Timings) ?? TableWords.Timings["any"],
            Needs = values.Text(row["needs"]),
            Sample = values.Literal(row["sample"]),
            Default = values.Literal(row["default"]),
            Errors = values.NamedTexts(row["errors"], values.NativeName, values.Text),
            Tracked = values.Parsed(row["tracked"], TrackedNames.Parse, "a level and a name of the BCL, such as Tcp.NoDelay"),
            Clears = values.Flag(row["clears"]),
            Niche = values.Flag(row["niche"]),
            Stack = values.Text(row["stack"]),
        };
        // These keys are only for tests of the table and do not affect the generated code.
        values.NamedTexts(row["source"], platformEntries.ReadPlatform, values.Text);
        values.List(row["setup"], values.NativeName);
        values.Text(row["unseen"]);
        values.NamedTexts(row["unverified"], fact => values.Word(fact, TableWords.Facts), values.Text);
        bool areNumbersSound = CheckNumbers(row["numbers"] as YamlMapping, level, type, access);
        CheckUnique(row, option, type);
        if (errors.Count == errorsBefore && areNumbersSound && level is not null && type is not null)
        {
            _rows.Add((option, OptionIdentity.Of(option, type.Query), row));
        }
    }

    /// <summary>Returns the rows that do not conflict with earlier tables.</summary>
    /// <param name="clashes">The members of earlier tables.</param>
    /// <param name="composites">The composites of earlier tables.</param>
    /// <param name="access">The access that the options of composites allow.</param>
    public List<OptionRow> TakeRows(PropertyClashes clashes, List<CompositeRow> composites, CompositeAccess access)
    {
        List<OptionRow> options = new(_rows.Count);
        foreach ((OptionRow option, OptionIdentity identity, KeyedValues row) in _rows)
        {
            int errorsBefore = errors.Count;
            foreach (string member in identity.Members)
            {
                if (clashes.Find(member) is { } other)
                {
                    errors.Add(
                        TableErrorKind.DuplicateProperty,
                        row["property"]!.Range,
                        $"'{member}' is already used by {other} in an earlier table.");
                }
            }

            CheckComposites(option, row, composites, access);
            if (errors.Count == errorsBefore)
            {
                options.Add(option);
            }
        }

        return options;
    }

    /// <summary>Checks that a row that replaces an option allows the access of the composites that contain it.</summary>
    private void CheckComposites(OptionRow option, KeyedValues row, List<CompositeRow> composites, CompositeAccess access)
    {
        foreach (CompositeRow composite in composites)
        {
            if (composite.Uses(option) && access.FindProblem(composite, out OptionKey? cause) is { } problem)
            {
                YamlNode node = cause?.IsOf(option) == true ? row["access"]! : row["numbers"]!;
                errors.Add(TableErrorKind.InvalidValue, node.Range, problem);
            }
        }
    }

    /// <returns>true if the levels and types that the numbers refer to have no errors; otherwise, false.</returns>
    private bool CheckNumbers(YamlMapping? numbers, LevelRow? level, ValueTypeRow? type, string? access)
    {
        bool isSound = true;
        foreach (YamlEntry entry in numbers?.Entries ?? [])
        {
            YamlMapping? definition = entry.Value as YamlMapping;
            isSound &= _checks.Check(entry.Key, definition, level, type);
            if (definition?["access"] is YamlScalar ownAccess
                && access is "get" or "set"
                && ownAccess.Text != access
                && Array.IndexOf(TableWords.Access, ownAccess.Text) >= 0)
            {
                errors.Add(
                    TableErrorKind.InvalidValue,
                    ownAccess.Range,
                    $"The access '{ownAccess.Text}' is not included in the access '{access}' of the option.");
            }
        }

        return isSound;
    }

    private void CheckUnique(KeyedValues row, OptionRow option, ValueTypeRow? type)
    {
        if (row["name"] is { } name && option.Name is not null && option.Level is not null)
        {
            _names.Add($"{option.Level} {option.Name}", name);
            _keys.Add(new OptionKey(option.Level, option.Name));
        }

        if (row["property"] is { } property && option.Property is not null)
        {
            properties.Add(option.Property, property);
            OptionMembers members = OptionMembers.Of(option, type?.Query);
            if (members is { Getter: string getter, Setter: string setter } && getter != setter)
            {
                properties.Add(getter, property);
                properties.Add(setter, property);
            }
        }
    }
}

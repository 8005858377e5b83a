using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Checks that the levels and value types of the numbers of a row exist and suit the row.</summary>
/// <param name="values">The reader of single values.</param>
/// <param name="levels">The levels.</param>
/// <param name="types">The value types.</param>
/// <param name="errors">The errors.</param>
/// <param name="owner">The kind of the row, for messages.</param>
internal sealed class PlatformEntryChecks(
    ValueReader values, NamedRows<LevelRow> levels, NamedRows<ValueTypeRow> types, TableErrors errors, string owner)
{
    /// <param name="platform">The key of the operating system.</param>
    /// <param name="definition">The number with other differences; null for a number alone.</param>
    /// <param name="level">The level of the row; null if it has errors.</param>
    /// <param name="type">The value type of the row; null if it has errors.</param>
    /// <returns>true if the level and the type that the number refers to have no errors; otherwise, false.</returns>
    public bool Check(YamlScalar platform, YamlMapping? definition, LevelRow? level, ValueTypeRow? type)
    {
        LevelRow? ownLevel = levels.Refer(values.Text(definition?["level"]), definition?["level"]);
        CheckLevel(platform, definition?["level"] is null ? level : ownLevel);
        ValueTypeRow? ownType = types.Refer(values.Text(definition?["type"]), definition?["type"]);
        if (ownType is not null && type is not null)
        {
            CheckType(definition!["type"]!, ownType, type);
        }

        return (ownLevel is not null || definition?["level"] is null) && (ownType is not null || definition?["type"] is null);
    }

    private void CheckLevel(YamlScalar key, LevelRow? level)
    {
        if (level is { Number: null }
            && PlatformKey.TryParse(key.Text, out string platform, out _)
            && !PlatformKey.IsCovered(platform, level.Numbers))
        {
            errors.Add(TableErrorKind.UnknownLevel, key.Range, $"The level '{level.Name}' has no number on {platform}.");
        }
    }

    private void CheckType(YamlNode node, ValueTypeRow ownType, ValueTypeRow type)
    {
        if (ownType.Type != type.Type || ownType.Query != type.Query)
        {
            errors.Add(
                TableErrorKind.InvalidValue,
                node.Range,
                $"'{ownType.Name}' is {Describe(ownType)} in C#, but the type '{type.Name}' of the {owner} is {Describe(type)}.");
        }
    }

    private static string Describe(ValueTypeRow type) =>
        type.Query is null ? type.Type ?? "no value" : $"{type.Type} with the query {type.Query}";
}

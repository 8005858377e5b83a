using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>What options.yaml tells people.</summary>
/// <remarks>
/// It stands on the nodes of the reader and not on the generator's model, which leaves out what code has no use for: how
/// a number is written, where it was read, and which names are no options.
/// </remarks>
internal sealed record Table(IReadOnlyList<Level> Levels, IReadOnlyList<ExcludedName> Excluded)
{
    /// <summary>Gets the options, in the order of the table.</summary>
    public IEnumerable<Option> Options => Levels.SelectMany(level => level.Options);

    /// <summary>Reads a table.</summary>
    /// <returns>The table; null for one that the reader refuses.</returns>
    public static Table? Read(string text)
    {
        if (OptionTableReader.Read(text, CancellationToken.None).Errors.Count > 0)
        {
            return null;
        }

        var root = (YamlMapping)YamlReader.Read(text, new TableErrors())!;
        var types = root["types"].Entries().ToDictionary(type => type.Key, type => new ValueType(type.Value));
        ILookup<string, Option> options = root["options"].Items()
            .Select(row => new Option((YamlMapping)row, types))
            .ToLookup(option => option.Level);
        return new Table(
            [.. root["levels"].Entries().Select(level => new Level(level.Key, level.Value, [.. options[level.Key]]))],
            [.. root["excluded"].Items().Select(row => new ExcludedName((YamlMapping)row))]);
    }
}

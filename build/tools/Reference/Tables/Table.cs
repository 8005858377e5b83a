using Sockets.Options.Generator.Reading;

namespace Reference.Tables;

/// <summary>Represents the content of options.yaml for the pages.</summary>
/// <remarks>
/// It uses the nodes of the reader instead of the generator's model, which lacks the facts that code does not require: the
/// notation of numbers, their sources, and the excluded names.
/// </remarks>
internal sealed record Table(IReadOnlyList<Level> Levels, IReadOnlyList<ExcludedName> Excluded)
{
    /// <summary>Gets the options, in the order of the table.</summary>
    public IEnumerable<Option> Options => Levels.SelectMany(level => level.Options);

    /// <summary>Reads a table.</summary>
    /// <returns>The table; null if the reader reports errors.</returns>
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

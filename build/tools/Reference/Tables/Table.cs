using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tables;
using Sockets.Options.Generator.Yaml;

namespace Reference.Tables;

/// <summary>Represents the table of options for documentation.</summary>
/// <remarks>
/// In addition to the generator's model, it contains the nodes of the text, because the model lacks the facts that code does not
/// require: the notation of numbers and their sources.
/// </remarks>
internal sealed record Table(IReadOnlyList<Level> Levels, IReadOnlyList<Composite> Composites, IReadOnlyList<Message> Messages)
{
    /// <summary>Gets the options, in the order of the table.</summary>
    public IEnumerable<Option> Options => Levels.SelectMany(level => level.Options);

    /// <summary>Reads a table.</summary>
    /// <returns>The table; null if the reader reports errors.</returns>
    public static Table? Read(string text)
    {
        ReadResult result = OptionTableReader.Read(text, CancellationToken.None);
        if (result.Errors.Count > 0)
        {
            return null;
        }

        OptionTable linked = MessageLinks.Add(result.Table);
        var root = (YamlMapping)YamlReader.Read(text, [])!;
        var types = ((IEnumerable<ValueTypeRow>)linked.Types).ToDictionary(type => type.Name);
        ILookup<string, Option> options = linked.Options
            .Zip(root["options"].Items(), (row, node) => new Option(row, (YamlMapping)node, types))
            .ToLookup(option => option.Level);
        return new Table(
            [.. root["levels"].Entries().Select(level => new Level(level.Key, level.Value, [.. options[level.Key]]))],
            [.. ((IEnumerable<CompositeRow>)linked.Composites).Select(row => new Composite(row, linked.Options))],
            [.. linked.Messages.Zip(root["messages"].Items(), (row, node) => new Message(row, (YamlMapping)node, types))]);
    }
}

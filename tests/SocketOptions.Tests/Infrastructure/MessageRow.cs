using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A control message of the table, with its numbers on this operating system.</summary>
public sealed class MessageRow(YamlMappingNode node)
{
    internal string Name => Text("name")!;

    internal string LevelName => Text("level")!;

    internal string Property => Text("property")!;

    internal string? Sample => Text("sample");

    /// <summary>Gets the message of the runtime.</summary>
    internal ControlMessage Message => ControlMessage.All.Single(message => message.Description.MemberName == Property);

    internal (int Level, int Type)? Received => Number("receive");

    internal (int Level, int Type)? Sent => Number("send");

    /// <summary>Gets the options that enable the message, as the table refers to them.</summary>
    internal IEnumerable<string> Options => OptionTable.Find(node, "option") switch
    {
        null => [],
        YamlSequenceNode list => list.Select(option => option.ToString()),
        { } option => [option.ToString()],
    };

    internal string? Text(string key) => OptionTable.Find(node, key)?.ToString();

    /// <remarks>The name of the test.</remarks>
    public override string ToString() => Property;

    private (int Level, int Type)? Number(string direction)
    {
        YamlNode? number = OptionTable.OfThisSystem((YamlMappingNode)node["numbers"]);
        if (number is YamlMappingNode parts && (OptionTable.Find(parts, "receive") ?? OptionTable.Find(parts, "send")) is not null)
        {
            number = OptionTable.Find(parts, direction);
        }

        if (number is null || !Text("direction")!.Split(' ').Contains(direction))
        {
            return null;
        }

        YamlMappingNode? definition = number as YamlMappingNode;
        string level = (definition is null ? null : OptionTable.Find(definition, "level")?.ToString()) ?? LevelName;
        return (OptionTable.LevelNumber(level), (int)OptionTable.ParseNumber((definition?["number"] ?? number).ToString()));
    }
}

using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the rows under <c>messages</c>.</summary>
internal sealed class MessageReader(
    ValueReader values,
    PlatformEntryReader platformEntries,
    NamedRows<LevelRow> levels,
    NamedRows<ValueTypeRow> types,
    OptionReferences options,
    TableErrors errors)
{
    private const string Receive = "receive";
    private const string Send = "send";
    private const string ReceiveAndSend = "receive send";

    private readonly UniqueNames _names = new(TableErrorKind.DuplicateOption, errors);
    private readonly UniqueNames _properties = new(TableErrorKind.DuplicateProperty, errors);
    private readonly PlatformEntryChecks _checks = new(values, levels, types, errors, "message");

    /// <param name="rows">The rows.</param>
    /// <param name="preceding">The declarations of the preceding tables.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The rows without errors.</returns>
    public EquatableArray<MessageRow> ReadAll(
        YamlSequence? rows, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken)
    {
        List<(MessageRow Message, YamlNode Property)> messages = [];
        foreach (YamlNode node in rows?.Items ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (values.Mapping(node) is { } mapping)
            {
                int errorsBefore = errors.Count;
                KeyedValues row = TableKeys.Message.Read(mapping, errors);
                if (Read(row) is { } message && errors.Count == errorsBefore)
                {
                    messages.Add((message, row["property"]!));
                }
            }
        }

        return TakeRows(messages, preceding);
    }

    /// <returns>The row; null if it refers to a row that has errors.</returns>
    private MessageRow? Read(KeyedValues row)
    {
        string? levelName = values.Text(row["level"]);
        string? typeName = values.Text(row["type"]);
        LevelRow? level = levels.Refer(levelName, row["level"]);
        ValueTypeRow? type = types.Refer(typeName, row["type"]);
        string? direction = values.Word(row["direction"], TableWords.Directions);
        YamlMapping? numbers = values.Mapping(row["numbers"]);
        ReadNumbers(numbers, direction, out EquatableArray<PlatformEntry> received, out EquatableArray<PlatformEntry> sent);
        MessageRow message = new()
        {
            // A null here means that the row has an error. Such a row is dropped.
            Name = values.NativeName(row["name"])!,
            Level = levelName!,
            Property = values.MemberName(row["property"])!,
            Type = typeName!,
            Received = received,
            Sent = sent,
            Doc = values.Text(row["doc"])!,
            See = values.Text(row["see"])!,
            Options = row["option"] is YamlSequence list ? values.List(list, Option)
                : Option(row["option"]) is { } option ? new([option])
                : default,
            Since = values.NamedTexts(row["since"], platformEntries.ReadPlatform, values.Release),
            Range = values.NativeRange(row["range"]),
            Sockets = values.SocketKinds(row["sockets"]),
            Needs = values.Text(row["needs"]),
            Sample = values.Literal(row["sample"]),
            Niche = values.Flag(row["niche"]),
        };
        // These keys are only for tests of the table and do not affect the generated code.
        values.NamedTexts(row["source"], platformEntries.ReadPlatform, values.Text);
        values.Text(row["unseen"]);
        values.NamedTexts(row["unverified"], fact => values.Word(fact, TableWords.MessageFacts), values.Text);
        CheckQuery(row["type"], type);
        bool areNumbersSound = CheckNumbers(numbers, level, type, direction);
        CheckDirections(row["direction"], message, direction);
        CheckUnique(row, message);
        return areNumbersSound && level is not null && type is not null ? message : null;
    }

    private OptionKey? Option(YamlNode? node) => options.Refer(
        values.Parsed(node, NamePatterns.ParseOption, "a native name, or a level and a name, such as IPPROTO_IP.IP_RECVTTL"), node);

    private void ReadNumbers(
        YamlMapping? numbers,
        string? direction,
        out EquatableArray<PlatformEntry> received,
        out EquatableArray<PlatformEntry> sent)
    {
        List<PlatformEntry> receivedEntries = [];
        List<PlatformEntry> sentEntries = [];
        platformEntries.ReadAll(numbers, Read);
        CheckArchitectures(numbers, receivedEntries, Receive);
        CheckArchitectures(numbers, sentEntries, Send);
        received = new([.. receivedEntries]);
        sent = new([.. sentEntries]);

        PlatformEntry? Read(string platform, string? architecture, YamlNode value)
        {
            if (DirectionsOf(value) is { } directions)
            {
                KeyedValues parts = TableKeys.Directions.Read(directions, errors);
                Add(receivedEntries, parts[Receive]);
                Add(sentEntries, parts[Send]);
                return null;
            }

            if (platformEntries.ReadMessage(platform, architecture, value) is { } number)
            {
                (direction == Send ? sentEntries : receivedEntries).Add(number);
                if (direction == ReceiveAndSend)
                {
                    sentEntries.Add(number);
                }
            }

            return null;

            void Add(List<PlatformEntry> entries, YamlNode? part)
            {
                if (part is not null && platformEntries.ReadMessage(platform, architecture, part) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }
    }

    /// <summary>Checks that a number for one architecture also exists for the others in the same direction.</summary>
    private void CheckArchitectures(YamlMapping? numbers, List<PlatformEntry> entries, string direction)
    {
        foreach (PlatformEntry entry in entries)
        {
            YamlNode? common = numbers![entry.Platform] ?? (Platform.FollowedBy(entry.Platform) is { } followed ? numbers[followed] : null);
            if (entry.Architecture is not null && common is not null && DirectionsOf(common) is { } directions && directions[direction] is null)
            {
                errors.Add(
                    TableErrorKind.MissingKey,
                    common.Range,
                    $"The key '{direction}' for the other architectures is missing.");
            }
        }
    }

    /// <returns>The numbers by direction; null for a number of all directions of the row.</returns>
    private static YamlMapping? DirectionsOf(YamlNode value) =>
        value is YamlMapping mapping && (mapping[Receive] is not null || mapping[Send] is not null) ? mapping : null;

    /// <remarks>A message has no call that could pass the argument.</remarks>
    private void CheckQuery(YamlNode? node, ValueTypeRow? type)
    {
        if (type?.Query is not null)
        {
            errors.Add(
                TableErrorKind.InvalidValue,
                node!.Range,
                $"The type '{type.Name}' requires an argument to be read, which a message does not have.");
        }
    }

    /// <returns>true if the levels and types that the numbers refer to have no errors; otherwise, false.</returns>
    private bool CheckNumbers(YamlMapping? numbers, LevelRow? level, ValueTypeRow? type, string? direction)
    {
        if (numbers is null)
        {
            return false;
        }

        bool isSound = true;
        foreach (YamlEntry entry in numbers.Entries)
        {
            if (DirectionsOf(entry.Value) is not { } directions)
            {
                isSound &= _checks.Check(entry.Key, entry.Value as YamlMapping, level, type);
                continue;
            }

            foreach (YamlEntry part in directions.Entries)
            {
                if (part.Key.Text is not (Receive or Send))
                {
                    continue;
                }

                isSound &= _checks.Check(entry.Key, part.Value as YamlMapping, level, type);
                if (direction is Receive or Send && part.Key.Text != direction)
                {
                    errors.Add(
                        TableErrorKind.InvalidValue,
                        part.Key.Range,
                        $"The direction '{part.Key.Text}' is not included in the direction '{direction}' of the message.");
                }
            }
        }

        return isSound;
    }

    private void CheckDirections(YamlNode? node, MessageRow message, string? direction)
    {
        foreach ((string name, EquatableArray<PlatformEntry> entries) in new[] { (Receive, message.Received), (Send, message.Sent) })
        {
            if (direction == ReceiveAndSend && entries.Count == 0 && message.Received.Count + message.Sent.Count > 0)
            {
                errors.Add(
                    TableErrorKind.InvalidValue, node!.Range, $"No operating system has a number for the direction '{name}'.");
            }
        }
    }

    private void CheckUnique(KeyedValues row, MessageRow message)
    {
        if (row["name"] is { } name && message.Name is not null && message.Level is not null)
        {
            _names.Add($"{message.Level} {message.Name}", name);
        }

        if (row["property"] is { } property && message.Property is not null)
        {
            _properties.Add(message.Property, property);
        }
    }

    /// <returns>The rows that do not conflict with earlier tables. A row that replaces a message releases its property.</returns>
    private EquatableArray<MessageRow> TakeRows(
        List<(MessageRow Message, YamlNode Property)> messages, EquatableArray<TableDeclarations> preceding)
    {
        Dictionary<(string Level, string Name), string> properties = [];
        foreach (TableDeclarations table in preceding)
        {
            foreach (MessageIdentity message in table.Messages)
            {
                properties[(message.Level, message.Name)] = message.Property;
            }
        }

        foreach ((MessageRow message, _) in messages)
        {
            properties.Remove((message.Level, message.Name));
        }

        Dictionary<string, string> ownersByProperty = new(StringComparer.Ordinal);
        foreach (KeyValuePair<(string Level, string Name), string> property in properties)
        {
            ownersByProperty[property.Value] = property.Key.Name;
        }

        List<MessageRow> rows = [];
        foreach ((MessageRow message, YamlNode property) in messages)
        {
            if (ownersByProperty.TryGetValue(message.Property, out string? owner))
            {
                errors.Add(
                    TableErrorKind.DuplicateProperty,
                    property.Range,
                    $"'{message.Property}' is already used by {owner} in an earlier table.");
            }
            else
            {
                rows.Add(message);
            }
        }

        return new([.. rows]);
    }
}

using System.Text.Json;
using NJsonSchema;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>The schema, by which editors check a table, and the reader agree.</summary>
internal sealed class SchemaTests
{
    /// <summary>The values that the reader alone rejects, and the reason why the schema cannot.</summary>
    private static readonly (string Old, string New, string Reason)[] s_readerOnly =
    [
        ("level: SOL_SOCKET", "level: SOL_UDP", "the level is in the table"),
        ("IPPROTO_TCP: 6", "IPPROTO_TCP: { linux: 6 }", "the level has a number on each system that has the option"),
        ("type: bool\n    access", "type: boolean\n    access", "the type is in the table"),
        ("name: TCP_USER_TIMEOUT\n    level: IPPROTO_TCP", "name: SO_KEEPALIVE\n    level: SOL_SOCKET", "the name is unique in its level"),
        ("property: TcpUserTimeout", "property: KeepAlive", "the property is unique in the table"),
        ("range: 0..255", "range: 255..0", "the ends of a range are in order"),
        ("range: 0..255", "range: 0..9223372036854775808", "the ends of a range are 64-bit integers"),
        ("type: milliseconds32", "type: bool", "a type for one system is the same type in C#"),
        ("      linux: 9", "      linux-x64: 9", "a number for one architecture needs one for the others"),
        ("linux: 18", "linux: 018", "the schema sees the integer 18"),
        ("linux: 18", "linux: +18", "the schema sees the integer 18"),
        ("linux: 18", "linux: 0o22", "the schema sees the integer 18"),
        ("clears: true", "clears: TRUE", "the schema sees the boolean true"),
        ("options: [TCP_NODELAY,", "options: [SO_NONE,", "the option is in the table"),
        ("option: IPPROTO_TCP.TCP_NODELAY", "option: SO_NONE", "the option is in the table"),
        ("linux: 8", "linux: { send: 8 }", "the direction of a number is one of the message"),
    ];

    private static readonly string[] s_values =
    [
        "text", "Text", "TEXT_1", "Tcp.Text", "two words", "a-b", "\"quoted\"", "'1'", "\"\"", "\"a\\nb\"", "\"\\u2028\"", "~", "null", "true",
        "false", "0", "1", "-1", "0x10", "-0x10", "2147483648", "1.5", "-Infinity", "3.10", "1.2.3.4", "1.2.3.4.5", "'3.10'", "1..2", "0x1..0xFF", "-5..5",
        "1...2", "1..", "get", "set get", "any", "tcp", "before-bind", "connected", "System.Text", "System.Text?", "A<B>", "A<B.C?, D[]>[]",
        "A<B", "A<>", "A<B,>", "A..B", "a+b", "[]", "[text]", "[TEXT]", "[tcp, udp6]", "[tcp, nothing]", "[1]", "{}", "{ linux: 1 }",
        "{ linux: \"1.2\" }", "{ linux-arm64: 1, linux: 2 }", "{ linux-vax: 1, linux: 2 }", "{ plan9: 1 }", "{ number: 1 }", "{ EPERM: text }",
        "{ codec: Text }",
    ];

    private JsonSchema _schema = null!;

    [OneTimeSetUp]
    public async Task ReadSchema() => _schema = await JsonSchema.FromJsonAsync(Repository.Read("options.schema.json"));

    [Test]
    public void RealTable_IsAcceptedByBoth()
    {
        string text = Repository.Read("options.yaml");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReaderErrors(text), Is.Empty);
            Assert.That(SchemaErrors(text), Is.Empty);
        }
    }

    [Test]
    public void SampleTable_IsAcceptedByBoth()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReaderErrors(SampleTable.Text), Is.Empty);
            Assert.That(SchemaErrors(SampleTable.Text), Is.Empty);
        }
    }

    /// <remarks>Errors because of two values which do not fit each other are shown one by one below.</remarks>
    [Test]
    public void EveryMutationOfOneLine_IsAcceptedByBothOrRefusedByBoth()
    {
        int accepted = 0;
        int refused = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach ((string mutation, string text) in LineMutations())
            {
                TableError[] readerErrors = ReaderErrors(text);
                string[] schemaErrors = SchemaErrors(text);
                if (readerErrors.Length > 0 && readerErrors.All(ComparesTwoValues))
                {
                    continue;
                }

                accepted += readerErrors.Length == 0 ? 1 : 0;
                refused += readerErrors.Length == 0 ? 0 : 1;
                Assert.That(
                    readerErrors.Length == 0,
                    Is.EqualTo(schemaErrors.Length == 0),
                    $"{mutation}\nreader: {string.Join("; ", readerErrors.Select(error => error.Message))}\n"
                    + $"schema: {string.Join("; ", schemaErrors)}");
            }

            Assert.That(accepted, Is.GreaterThan(300));
            Assert.That(refused, Is.GreaterThan(1_000));
        }
    }

    [TestCaseSource(nameof(s_readerOnly))]
    public void RulesBeyondASchema_AreTheReadersAlone((string Old, string New, string Reason) rule)
    {
        string text = SampleTable.With(rule.Old, rule.New);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ReaderErrors(text), Is.Not.Empty, rule.Reason);
            Assert.That(SchemaErrors(text), Is.Empty, rule.Reason);
        }
    }

    [TestCase("", nameof(TableKeys.Table))]
    [TestCase("valueType", nameof(TableKeys.ValueType))]
    [TestCase("option", nameof(TableKeys.Option))]
    [TestCase("optionDefinition", nameof(TableKeys.Number))]
    [TestCase("composite", nameof(TableKeys.Composite))]
    [TestCase("message", nameof(TableKeys.Message))]
    [TestCase("messageDefinition", nameof(TableKeys.MessageNumber))]
    [TestCase("messageDirections", nameof(TableKeys.Directions))]
    public void Keys_AreTheSame(string definition, string keys)
    {
        KeySet expected = (KeySet)typeof(TableKeys).GetProperty(keys)!.GetValue(null)!;
        JsonElement schema = Definition(definition);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.GetProperty("properties").EnumerateObject().Select(key => key.Name), Is.EquivalentTo(expected.All));
            Assert.That(Words(schema.GetProperty("required")), Is.EquivalentTo(expected.Required));
        }
    }

    [TestCase("levelNumbers", true)]
    [TestCase("optionNumbers", true)]
    [TestCase("messageNumbers", true)]
    [TestCase("releases", false)]
    public void Platforms_AreTheSame(string definition, bool withArchitectures)
    {
        JsonElement schema = Definition(definition);
        string pattern = $"^({string.Join('|', Platform.Keys)})-({string.Join('|', TableWords.Architectures)})$";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.GetProperty("properties").EnumerateObject().Select(key => key.Name), Is.EqualTo(Platform.Keys));
            Assert.That(
                schema.TryGetProperty("patternProperties", out JsonElement patterns) ? patterns.EnumerateObject().Single().Name : null,
                Is.EqualTo(withArchitectures ? pattern : null));
        }
    }

    [Test]
    public void Words_AreTheSame()
    {
        JsonElement option = Definition("option").GetProperty("properties");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Words(Definition("socketKind").GetProperty("enum")), Is.EquivalentTo(TableWords.SocketKinds.Keys));
            Assert.That(Words(option.GetProperty("when").GetProperty("enum")), Is.EquivalentTo(TableWords.Timings.Keys));
            Assert.That(Words(option.GetProperty("access").GetProperty("enum")), Is.EquivalentTo(TableWords.Access));
            Assert.That(
                Words(Definition("message").GetProperty("properties").GetProperty("direction").GetProperty("enum")),
                Is.EquivalentTo(TableWords.Directions));
            Assert.That(
                Definition("unverifiedMessageFacts").GetProperty("properties").EnumerateObject().Select(fact => fact.Name),
                Is.EquivalentTo(TableWords.MessageFacts));
        }
    }

    [Test]
    public void EveryObject_IsClosed()
    {
        using JsonDocument schema = JsonDocument.Parse(Repository.Read("options.schema.json"));
        IEnumerable<JsonElement> objects = Descendants(schema.RootElement)
            .Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out JsonElement type)
                && type.ValueKind == JsonValueKind.String && type.GetString() == "object");

        Assert.That(
            objects,
            Is.Not.Empty.And.All.Matches<JsonElement>(element =>
                element.TryGetProperty("additionalProperties", out JsonElement additional)
                && additional.ValueKind == JsonValueKind.False));
    }

    private static IEnumerable<(string Mutation, string Text)> LineMutations()
    {
        string[] lines = SampleTable.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            int key = line.Length - line.TrimStart(' ', '-').Length;
            if (colon < 0)
            {
                continue;
            }

            yield return ($"'{line}' with another key", Replace(i, line.Insert(colon, "x")));
            yield return ($"'{line}' with a key in upper case", Replace(i, line[..key] + line[key..colon].ToUpperInvariant() + line[colon..]));
            if (!line.Contains('-', StringComparison.Ordinal) || key != line.IndexOf('-', StringComparison.Ordinal) + 2)
            {
                yield return ($"'{line}' removed", Replace(i, ""));
            }

            foreach (string value in s_values)
            {
                yield return ($"'{line}' with the value {value}", Replace(i, line[..(colon + 2)] + value));
            }
        }

        string Replace(int index, string line) => string.Join('\n', [.. lines[..index], line, .. lines[(index + 1)..]]);
    }

    private static bool ComparesTwoValues(TableError error) =>
        error.Kind is TableErrorKind.UnknownLevel or TableErrorKind.UnknownType or TableErrorKind.UnknownOption
            or TableErrorKind.DuplicateOption or TableErrorKind.DuplicateProperty
        || error.Message.Contains("in C#, but the type", StringComparison.Ordinal)
        || error.Message.Contains("The composite '", StringComparison.Ordinal)
        || error.Message.Contains("for the other architectures", StringComparison.Ordinal)
        || error.Message.Contains("is not included in the direction", StringComparison.Ordinal)
        || error.Message.Contains("has a number for the direction", StringComparison.Ordinal)
        || error.Message.Contains("inside the range", StringComparison.Ordinal);

    private static TableError[] ReaderErrors(string text) => [.. OptionTableReader.Read(text, CancellationToken.None).Errors];

    private string[] SchemaErrors(string text) => [.. _schema.Validate(YamlToJson.Convert(text)).Select(error => error.ToString())];

    private static JsonElement Definition(string name)
    {
        JsonElement schema = JsonSerializer.Deserialize<JsonElement>(Repository.Read("options.schema.json"));
        return name.Length == 0 ? schema : schema.GetProperty("definitions").GetProperty(name);
    }

    private static IEnumerable<string?> Words(JsonElement array) => array.EnumerateArray().Select(word => word.GetString());

    private static IEnumerable<JsonElement> Descendants(JsonElement element)
    {
        IEnumerable<JsonElement> children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        return children.SelectMany(Descendants).Prepend(element);
    }
}

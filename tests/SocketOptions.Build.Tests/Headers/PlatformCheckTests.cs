using HeaderCheck;
using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Tables;
using Tests.Shared;

namespace Build.Tests.Headers;

/// <summary>The checker finds each kind of fault, and none where there is none.</summary>
public sealed class PlatformCheckTests
{
    private static readonly Platform s_platform = new("linux", "ppc64le");

    private static readonly Dictionary<string, string> s_new = new() { ["SO_NEW"] = "linux/new.h" };

    private static readonly HeaderSet s_structHeaders = Headers(
        ("sizeof(struct s)", 8), ("__builtin_offsetof(struct s, f)", 4), ("sizeof(((struct s *)0)->f)", 4));

    [Test]
    public void TableLikeTheHeaders_HasNoFault()
    {
        PlatformResult result = Check(Row("SO_RCVLOWAT", 16), ("SO_RCVLOWAT", 16));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Options, Is.EqualTo(1));
    }

    [Test]
    public void WrongNumber_IsAFault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 18), ("SO_RCVLOWAT", 16))),
        Is.EqualTo(["SO_RCVLOWAT: The table defines 18, but asm/socket.h of test defines 16."]));

    [Test]
    public void WrongNumber_OnAnySystem_IsAFault(
        [ValueSource(nameof(Systems))] string system, [Values(4, 0x1_0003, 0x100_0003, unchecked((int)0x8000_0003))] int number)
    {
        NumberRow row = Row("SO_RCVLOWAT", 0) with
        {
            Numbers = new Dictionary<string, OptionNumber> { [system] = new(number, Name: null) },
        };

        Assert.That(
            Messages(PlatformCheck.Run(Table(row), [], new Platform(system, "arm64"), [Headers(("SO_RCVLOWAT", 3))])),
            Is.EqualTo([$"SO_RCVLOWAT: The table defines {number}, but asm/socket.h of test defines 3."]));
    }

    [Test]
    public void WrongNumberOfAMessage_IsAFault() => Assert.That(
        Messages(Check(Table() with { Messages = [Row("SCM_NEWS", 2)] }, ("SCM_NEWS", 3))),
        Is.EqualTo(["SCM_NEWS: The table defines 2, but asm/socket.h of test defines 3."]));

    [Test]
    public void MessageOfTheTable_IsCountedAndNotMissing()
    {
        PlatformResult result = Check(Table() with { Messages = [Row("SCM_NEWS", 2)] }, ("SCM_NEWS", 2));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Messages, Is.EqualTo(1));
    }

    [Test]
    public void MessageThatTheTableLacks_IsAFault() => Assert.That(
        Messages(Check(Table(), ("SCM_NEWS", 2))),
        Is.EqualTo(["SCM_NEWS: The table does not contain the name, but asm/socket.h of test defines it as 2."]));

    [Test]
    public void NumberWithTheHighestBit_IsAlsoPositiveInC() =>
        Assert.That(Check(Row("SO_RCVLOWAT", int.MinValue), ("SO_RCVLOWAT", 0x8000_0000)).Faults, Is.Empty);

    [Test]
    public void WrongNumberOfAnAlias_IsAFault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 16, "SO_LOW"), ("SO_RCVLOWAT", 16), ("SO_LOW", 17))),
        Is.EqualTo(["SO_LOW: The table defines 16, but asm/socket.h of test defines 17."]));

    [Test]
    public void EntryOfTheProcessor_CountsBeforeThatOfTheSystem()
    {
        NumberRow row = Row("SO_RCVLOWAT", 18) with
        {
            Numbers = new Dictionary<string, OptionNumber>
            {
                ["linux"] = new(18, Name: null),
                ["linux-ppc64le"] = new(16, Name: null),
            },
        };

        Assert.That(Check(row, ("SO_RCVLOWAT", 16)).Faults, Is.Empty);
    }

    [Test]
    public void NameOfTheSystem_ReplacesTheCommonOne()
    {
        NumberRow row = Row("SO_LINGER", 0) with
        {
            Numbers = new Dictionary<string, OptionNumber> { ["linux"] = new(0x1080, "SO_LINGER_SEC") },
        };

        Assert.That(
            Messages(Check(row, ("SO_LINGER_SEC", 0x1080), ("SO_LINGER", 0x80))),
            Is.EqualTo(["SO_LINGER: The table does not contain the name, but asm/socket.h of test defines it as 128."]));
    }

    [Test]
    public void MissingOption_IsAFault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 16), ("SO_RCVLOWAT", 16), ("SO_NEW", 99))),
        Is.EqualTo(["SO_NEW: The table does not contain the name, but asm/socket.h of test defines it as 99."]));

    [TestCase("SO_EE_*")]
    [TestCase("SO_EE_CODE")]
    public void ExcludedName_IsCounted(string pattern)
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude(pattern, "linux")] };

        PlatformResult result = Check(table, ("SO_RCVLOWAT", 16), ("SO_EE_CODE", 1));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Excluded, Is.EqualTo(1));
    }

    [Test]
    public void NameExcludedElsewhere_IsAFaultHere()
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude("SO_EE_CODE", "windows")] };

        Assert.That(Check(table, ("SO_RCVLOWAT", 16), ("SO_EE_CODE", 1)).Faults, Has.Count.EqualTo(1));
    }

    [TestCase("SO_RCVLOWAT")]
    [TestCase("SO_RCV*")]
    public void ExcludedRow_IsAFault(string pattern)
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude(pattern, "linux")] };

        Assert.That(
            Messages(Check(table, ("SO_RCVLOWAT", 16))),
            Is.EqualTo([$"SO_RCVLOWAT: The table defines 16, but also excludes the name with {pattern}."]));
    }

    [Test]
    public void RowThatNoHeaderKnows_IsAFault() => Assert.That(
        Messages(Check(Row("SO_NEW", 99))),
        Is.EqualTo(["SO_NEW: The table defines 99, but no header defines the name, and the row specifies no source."]));

    [Test]
    public void RowThatNoHeaderKnowsYet_NamesItsSource()
    {
        PlatformResult result = Check(Row("SO_NEW", 99) with { Sources = Platforms("linux") });

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Newer, Is.EqualTo(1));
    }

    [Test]
    public void SourceThatHeadersHaveOvertaken_IsAFault() => Assert.That(
        Check(Row("SO_NEW", 99) with { Sources = Platforms("linux") }, ("SO_NEW", 99)).Faults, Has.Count.EqualTo(1));

    [Test]
    public void OptionInUnreadText_IsAFault() => Assert.That(
        Messages(Check(Headers() with { Unread = s_new })),
        Is.EqualTo(["SO_NEW: The table does not contain the name, but linux/new.h of test contains it without a number."]));

    [Test]
    public void OptionThatTheCompilerCannotEvaluate_IsAFault() => Assert.That(
        Messages(Check(Headers() with { Files = s_new })),
        Is.EqualTo(["SO_NEW: The table does not contain the name, but linux/new.h of test contains it without a number."]));

    [Test]
    public void NameKnownToHaveNoNumber_IsNoOption() => Assert.That(
        Check(Headers() with { Files = s_new, Numberless = ["SO_NEW"] }).Faults, Is.Empty);

    [Test]
    public void NameThatHasANumberAfterAll_IsAFault() => Assert.That(
        Messages(Check(Headers() with { Numberless = ["SO_NEW"] })),
        Is.EqualTo(["SO_NEW: Expected the name without a number in test."]));

    [Test]
    public void Constant_IsCountedSeparatelyAndIsNoOptionEvenIfExcluded()
    {
        OptionTable table = Table() with
        {
            Constants = [Row("SO_EE_CODE", 1), Row("SO_VALUE", 2)],
            Exclusions = [Exclude("SO_EE_*", "linux")],
        };

        PlatformResult result = Check(table, ("SO_EE_CODE", 1), ("SO_VALUE", 2));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Constants, Is.EqualTo(2));
        Assert.That(result.Options, Is.Zero);
    }

    [Test]
    public void WrongNumberOfAConstant_IsAFault() => Assert.That(
        Messages(Check(Table() with { Constants = [Row("SO_VALUE", 3)] }, ("SO_VALUE", 2))),
        Is.EqualTo(["SO_VALUE: The table defines 3, but asm/socket.h of test defines 2."]));

    [TestCase(8, 4, 0)]
    [TestCase(12, 4, 1)]
    [TestCase(8, 2, 1)]
    public void StructOfAnotherShape_IsAFault(int size, int offset, int faults) =>
        Assert.That(Check(Struct(size, offset), s_structHeaders).Faults, Has.Count.EqualTo(faults));

    [Test]
    public void StructThatNoHeaderKnows_IsAFault() => Assert.That(
        Messages(Check(Struct(8, 4), Headers())).First(),
        Is.EqualTo("sizeof(struct s): The runtime assumes 8, but no header defines it, and the layout specifies no source."));

    [Test]
    public void StructThatNoHeaderKnows_NamesItsSource()
    {
        PlatformResult result = Check(Struct(8, 4, source: "s.h"), Headers());

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Newer, Is.EqualTo(1));
    }

    [Test]
    public void StructWithASource_IsStillComparedWithHeaders() => Assert.That(
        Messages(Check(Struct(8, 4, source: "s.h"), Headers(("sizeof(struct s)", 12)))),
        Is.EqualTo(["sizeof(struct s): The runtime assumes 8, but test defines 12."]));

    [Test]
    public void SourceOfAStructThatHeadersHaveOvertaken_IsAFault() => Assert.That(
        Messages(Check(Struct(8, 4, source: "s.h"), s_structHeaders)),
        Is.EqualTo(["struct s: A header defines all of the layout, so it does not need its source (s.h)."]));

    private static IEnumerable<string> Systems => TableRow.Systems.Values.Select(static keys => keys[0]);

    private static PlatformResult Check(NumberRow row, params (string Name, long Value)[] constants) =>
        Check(Table(row), constants);

    private static PlatformResult Check(OptionTable table, params (string Name, long Value)[] constants) =>
        PlatformCheck.Run(table, [], s_platform, [Headers(constants)]);

    private static PlatformResult Check(HeaderSet headers) => PlatformCheck.Run(Table(), [], s_platform, [headers]);

    private static PlatformResult Check(StructRow row, HeaderSet headers) =>
        PlatformCheck.Run(Table(), [row], s_platform, [headers]);

    private static IEnumerable<string> Messages(PlatformResult result) =>
        result.Faults.Select(fault => $"{fault.Subject}: {fault.Message}");

    private static OptionTable Table(params NumberRow[] options) => new(Levels: [], options);

    private static NumberRow Row(string name, int number, params string[] aliases) => new(
        name,
        aliases,
        new Dictionary<string, OptionNumber> { ["linux"] = new(number, Name: null) },
        new Dictionary<string, string>());

    private static StructRow Struct(int size, int offset, string? source = null) => new(
        "struct s",
        [],
        new Dictionary<string, StructLayout> { ["linux"] = new("struct s", size, [new FieldLayout("f", offset, 4)], source) });

    private static HeaderSet Headers(params (string Name, long Value)[] constants) => new(
        "test",
        constants.ToDictionary(constant => constant.Name, constant => constant.Value),
        constants.ToDictionary(constant => constant.Name, _ => "asm/socket.h"),
        Unread: new Dictionary<string, string>(),
        Numberless: []);

    private static Exclusion Exclude(string name, string platform) => new(name, Platforms(platform), IsHidden: false);

    private static Dictionary<string, string> Platforms(string platform) => new() { [platform] = "" };
}

using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace HeaderCheck.Tests;

/// <summary>The checker finds each kind of fault, and none where there is none.</summary>
public sealed class PlatformCheckTests
{
    private static readonly Platform s_platform = new("linux", "ppc64le");

    private static readonly Dictionary<string, string> s_new = new() { ["SO_NEW"] = "linux/new.h" };

    private static readonly HeaderSet s_structHeaders = Headers(
        ("sizeof(struct s)", 8), ("__builtin_offsetof(struct s, f)", 4), ("sizeof(((struct s *)0)->f)", 4));

    [Test]
    public void A_table_like_the_headers_has_no_fault()
    {
        PlatformResult result = Check(Row("SO_RCVLOWAT", 16), ("SO_RCVLOWAT", 16));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Options, Is.EqualTo(1));
    }

    [Test]
    public void A_wrong_number_is_a_fault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 18), ("SO_RCVLOWAT", 16))),
        Is.EqualTo(["SO_RCVLOWAT: table 18, header 16, asm/socket.h of test"]));

    [Test]
    public void A_wrong_number_of_an_alias_is_a_fault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 16, "SO_LOW"), ("SO_RCVLOWAT", 16), ("SO_LOW", 17))),
        Is.EqualTo(["SO_LOW: table 16, header 17, asm/socket.h of test"]));

    [Test]
    public void The_entry_of_the_processor_counts_before_that_of_the_system()
    {
        OptionRow row = Row("SO_RCVLOWAT", 18) with
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
    public void A_name_of_the_system_takes_the_place_of_the_common_one()
    {
        OptionRow row = Row("SO_LINGER", 0) with
        {
            Numbers = new Dictionary<string, OptionNumber> { ["linux"] = new(0x1080, "SO_LINGER_SEC") },
        };

        Assert.That(
            Messages(Check(row, ("SO_LINGER_SEC", 0x1080), ("SO_LINGER", 0x80))),
            Is.EqualTo(["SO_LINGER: table nothing, header 128, asm/socket.h of test"]));
    }

    [Test]
    public void An_option_that_the_table_lacks_is_a_fault() => Assert.That(
        Messages(Check(Row("SO_RCVLOWAT", 16), ("SO_RCVLOWAT", 16), ("SO_NEW", 99))),
        Is.EqualTo(["SO_NEW: table nothing, header 99, asm/socket.h of test"]));

    [TestCase("SO_EE_*")]
    [TestCase("SO_EE_CODE")]
    public void An_excluded_name_is_counted(string pattern)
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude(pattern, "linux")] };

        PlatformResult result = Check(table, ("SO_RCVLOWAT", 16), ("SO_EE_CODE", 1));

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Excluded, Is.EqualTo(1));
    }

    [Test]
    public void A_name_excluded_elsewhere_is_a_fault_here()
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude("SO_EE_CODE", "windows")] };

        Assert.That(Check(table, ("SO_RCVLOWAT", 16), ("SO_EE_CODE", 1)).Faults, Has.Count.EqualTo(1));
    }

    [TestCase("SO_RCVLOWAT")]
    [TestCase("SO_RCV*")]
    public void A_row_that_is_excluded_is_a_fault(string pattern)
    {
        OptionTable table = Table(Row("SO_RCVLOWAT", 16)) with { Exclusions = [Exclude(pattern, "linux")] };

        Assert.That(
            Messages(Check(table, ("SO_RCVLOWAT", 16))),
            Is.EqualTo([$"SO_RCVLOWAT: table 16, and excluded by {pattern} all the same"]));
    }

    [Test]
    public void A_row_that_no_header_knows_is_a_fault() => Assert.That(
        Messages(Check(Row("SO_NEW", 99))),
        Is.EqualTo(["SO_NEW: table 99, no header has it, and the row gives no source"]));

    [Test]
    public void A_row_that_no_header_knows_yet_gives_its_source()
    {
        PlatformResult result = Check(Row("SO_NEW", 99) with { Sources = Platforms("linux") });

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Newer, Is.EqualTo(1));
    }

    [Test]
    public void A_source_that_headers_have_overtaken_is_a_fault() => Assert.That(
        Check(Row("SO_NEW", 99) with { Sources = Platforms("linux") }, ("SO_NEW", 99)).Faults, Has.Count.EqualTo(1));

    [Test]
    public void An_option_in_text_that_is_not_read_is_a_fault() => Assert.That(
        Messages(Check(Headers() with { Unread = s_new })),
        Is.EqualTo(["SO_NEW: table nothing, and linux/new.h of test has it where a program gets no number"]));

    [Test]
    public void An_option_that_the_compiler_cannot_evaluate_is_a_fault() => Assert.That(
        Messages(Check(Headers() with { Files = s_new })),
        Is.EqualTo(["SO_NEW: table nothing, and linux/new.h of test has it where a program gets no number"]));

    [Test]
    public void A_name_that_is_known_to_have_no_number_is_none() => Assert.That(
        Check(Headers() with { Files = s_new, Numberless = ["SO_NEW"] }).Faults, Is.Empty);

    [Test]
    public void A_name_that_has_a_number_after_all_is_a_fault() => Assert.That(
        Messages(Check(Headers() with { Numberless = ["SO_NEW"] })),
        Is.EqualTo(["SO_NEW: test should have it without a number, and does not"]));

    [Test]
    public void A_constant_is_counted_apart_and_is_no_option_even_if_it_is_excluded()
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
    public void A_wrong_number_of_a_constant_is_a_fault() => Assert.That(
        Messages(Check(Table() with { Constants = [Row("SO_VALUE", 3)] }, ("SO_VALUE", 2))),
        Is.EqualTo(["SO_VALUE: table 3, header 2, asm/socket.h of test"]));

    [TestCase(8, 4, 0)]
    [TestCase(12, 4, 1)]
    [TestCase(8, 2, 1)]
    public void A_struct_of_another_shape_is_a_fault(int size, int offset, int faults) =>
        Assert.That(Check(Struct(size, offset), s_structHeaders).Faults, Has.Count.EqualTo(faults));

    [Test]
    public void A_struct_that_no_header_knows_is_a_fault() => Assert.That(
        Messages(Check(Struct(8, 4), Headers())).First(),
        Is.EqualTo("sizeof(struct s): runtime 8, no header has it, and the layout gives no source"));

    [Test]
    public void A_struct_that_no_header_knows_gives_its_source()
    {
        PlatformResult result = Check(Struct(8, 4, source: "s.h"), Headers());

        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Newer, Is.EqualTo(1));
    }

    [Test]
    public void What_headers_know_of_a_struct_with_a_source_is_compared_all_the_same() => Assert.That(
        Messages(Check(Struct(8, 4, source: "s.h"), Headers(("sizeof(struct s)", 12)))),
        Is.EqualTo(["sizeof(struct s): runtime 8, header 12, test"]));

    [Test]
    public void A_source_of_a_struct_that_headers_have_overtaken_is_a_fault() => Assert.That(
        Messages(Check(Struct(8, 4, source: "s.h"), s_structHeaders)),
        Is.EqualTo(["struct s: a header has all of it, so the layout needs no source (s.h)"]));

    private static PlatformResult Check(OptionRow row, params (string Name, long Value)[] constants) =>
        Check(Table(row), constants);

    private static PlatformResult Check(OptionTable table, params (string Name, long Value)[] constants) =>
        PlatformCheck.Run(table, [], s_platform, [Headers(constants)]);

    private static PlatformResult Check(HeaderSet headers) => PlatformCheck.Run(Table(), [], s_platform, [headers]);

    private static PlatformResult Check(StructRow row, HeaderSet headers) =>
        PlatformCheck.Run(Table(), [row], s_platform, [headers]);

    private static IEnumerable<string> Messages(PlatformResult result) =>
        result.Faults.Select(fault => $"{fault.Subject}: {fault.Message}");

    private static OptionTable Table(params OptionRow[] options) => new(Levels: [], options);

    private static OptionRow Row(string name, int number, params string[] aliases) => new(
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

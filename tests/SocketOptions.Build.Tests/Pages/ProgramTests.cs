using System.Reflection;
using Reference.Pages;

namespace Build.Tests.Pages;

/// <summary>The program and its effects on the folder.</summary>
[NonParallelizable]
internal sealed class ProgramTests
{
    private const string Table = """
        levels:
          SOL_SOCKET: 1
        types:
          bool: { type: bool, codec: BooleanCodec }
        options:
          - name: SO_DEBUG
            level: SOL_SOCKET
            property: Debug
            type: bool
            access: get set
            numbers: { linux: 1 }
            sockets: any
            doc: "On a < b | c."
            see: "socket(7)"
        """;

    private string _folder = "";

    private string Pages => Path.Combine(_folder, "pages");

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pages_AreWritten()
    {
        Assert.That(Run(Table), Is.Zero);
        Assert.That(
            Directory.EnumerateFiles(Pages).Select(Path.GetFileName), Is.EquivalentTo(new[] { "README.md", "SOL_SOCKET.md", "excluded.md" }));
    }

    [Test]
    public void PageOfALevelThatIsGone_IsDeleted()
    {
        Directory.CreateDirectory(Pages);
        File.WriteAllText(Path.Combine(Pages, "SOL_NETBEUI.md"), "");

        Assert.That(Run(Table), Is.Zero);
        Assert.That(Path.Combine(Pages, "SOL_NETBEUI.md"), Does.Not.Exist);
    }

    [Test]
    public void FaultInTheTable_IsReportedAndNothingIsWritten()
    {
        Assert.That(Run(Table.Replace("access: get set", "access: both", StringComparison.Ordinal), out string errors), Is.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Does.Contain("table.yaml(10,13): error "));
            Assert.That(Pages, Does.Not.Exist);
        }
    }

    [TestCase("a < b | c", @"a \< b \| c")]
    [TestCase("TCP_* and _SO_", @"TCP_\* and \_SO_")]
    [TestCase("IP_TOS", "IP_TOS")]
    public void Text_IsEscaped(string text, string escaped) => Assert.That(Markdown.Escape(text), Is.EqualTo(escaped));

    private int Run(string table) => Run(table, out _);

    private int Run(string table, out string errors)
    {
        string path = Path.Combine(_folder, "table.yaml");
        File.WriteAllText(path, table);
        string excluded = Path.Combine(_folder, "excluded.yaml");
        File.WriteAllText(excluded, "- { name: SO_BSDCOMPAT, level: SOL_SOCKET, platforms: [linux], reason: dead }");
        TextWriter console = Console.Error;
        using StringWriter captured = new();
        Console.SetError(captured);
        try
        {
            MethodInfo program = typeof(Page).Assembly.EntryPoint!;
            return (int)program.Invoke(null, [new[] { path, excluded, Pages }])!;
        }
        finally
        {
            Console.SetError(console);
            errors = captured.ToString();
        }
    }
}

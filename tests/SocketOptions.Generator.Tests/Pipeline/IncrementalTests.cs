using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Pipeline;

/// <summary>The work that the pipeline repeats after each kind of edit.</summary>
[TestFixture]
internal sealed class IncrementalTests
{
    private const string Target = """
        using System.Net.Sockets;
        using Sockets.Options;

        [SocketOptions("TCP_*")]
        partial class Connection
        {
            private readonly Socket _socket = null!;
        }
        """;

    private const string Other = "class Other;";

    private static readonly StepReasons s_nothing = new(
        Types: "Cached", Targets: "Cached", Tables: "Cached", TableFindings: "Cached", MergedTable: "Cached", Selections: "Cached",
        Output: "Cached", Sockets: "Cached", SocketOutput: "Cached");

    private static readonly StepReasons s_tableChanged = s_nothing with
    {
        Tables = "Modified",
        TableFindings = "Unchanged",
        MergedTable = "Modified",
        Selections = "Modified",
        Output = "Modified",
    };

    [Test]
    public void NoEdit_ChangesNothing() => Assert.That(Edit(Target, Target), Is.EqualTo(s_nothing));

    /// <remarks>Each build has a driver of its own; what two of them have in common is the process.</remarks>
    [Test]
    public void NewDriver_WritesNoTextAgain() => Assert.That(
        GeneratorRun.Of(Target).Files[0].SourceText, Is.SameAs(GeneratorRun.Of(Target).Files[0].SourceText));

    [Test]
    public void EditElsewhere_ChangesNothing() =>
        Assert.That(EditSources([Target, Other], [Target, Other + "class Another;"]), Is.EqualTo(s_nothing));

    [Test]
    public void CommentInTheFileOfTheTarget_ChangesNothing() => Assert.That(Edit(Target, "// A comment.\n" + Target), Is.EqualTo(s_nothing));

    [Test]
    public void MethodInTheTarget_KeepsTheOutput() => Assert.That(
        Edit(Target, Target.Replace("= null!;", "= null!; void M() { }", StringComparison.Ordinal)),
        Is.EqualTo(s_nothing with { Types = "Modified", Targets = "Modified", Selections = "Unchanged" }));

    [Test]
    public void MemberThatReplacesAnOption_ChangesTheOutput() => Assert.That(
        Edit(Target, Target.Replace("= null!;", "= null!; bool TcpNoDelay => true;", StringComparison.Ordinal)),
        Is.EqualTo(s_nothing with
        {
            Types = "Modified",
            Targets = "Modified",
            Selections = "Modified",
            Output = "Modified",
        }));

    [Test]
    public void SocketMemberRenamed_RegeneratesOneMember() => Assert.That(
        Edit(Target, Target.Replace("_socket", "_other", StringComparison.Ordinal)),
        Is.EqualTo(s_nothing with
        {
            Types = "Modified",
            Sockets = "Modified",
            SocketOutput = "Modified",
        }));

    [Test]
    public void RenamedTarget_IsGeneratedAgain() => Assert.That(
        Edit(Target, Target.Replace("Connection", "Link", StringComparison.Ordinal)),
        Is.EqualTo(s_nothing with
        {
            Types = "Modified",
            Targets = "Modified",
            Selections = "Modified",
            Output = "Modified",
            Sockets = "Modified",
            SocketOutput = "Modified",
        }));

    [Test]
    public void PatternThatSelectsTheSame_KeepsTheOutput() => Assert.That(
        Edit(Target, Target.Replace("TCP_*", "TCP_NODELAY", StringComparison.Ordinal)),
        Is.EqualTo(s_nothing with { Types = "Modified", Targets = "Modified", Selections = "Unchanged" }));

    [Test]
    public void SecondTarget_LeavesTheFirst() => Assert.That(
        EditSources([Target, Other], [Target, Target.Replace("Connection", "Second", StringComparison.Ordinal)]),
        Is.EqualTo(s_nothing with
        {
            Types = "Cached, New",
            Targets = "Cached, New",
            Selections = "Cached, New",
            Output = "Cached, New",
            Sockets = "Cached, New",
            SocketOutput = "Cached, New",
        }));

    [Test]
    public void SecondTargetWhoseNameDiffersInCaseOnly_ChangesBoth() => Assert.That(
        EditSources([Target, Other], [Target, Target.Replace("Connection", "CONNECTION", StringComparison.Ordinal)]),
        Is.EqualTo(s_nothing with
        {
            Types = "Cached, New",
            Targets = "Modified, New",
            Selections = "Modified, New",
            Output = "Modified, New",
            Sockets = "Modified, New",
            SocketOutput = "Modified, New",
        }));

    [Test]
    public void RemovedTarget_LeavesTheOther() => Assert.That(
        EditSources([Target, Target.Replace("Connection", "Second", StringComparison.Ordinal)], [Target, Other]),
        Is.EqualTo(s_nothing with
        {
            Types = "Cached, Removed",
            Targets = "Cached, Removed",
            Selections = "Cached, Removed",
            Output = "Cached, Removed",
            Sockets = "Cached, Removed",
            SocketOutput = "Cached, Removed",
        }));

    [Test]
    public void LastTargetRemoved_TableIsForgotten() => Assert.That(
        Edit(Target, Other),
        Is.EqualTo(new StepReasons(
            Types: "Removed", Targets: "Removed", Tables: "Modified", TableFindings: "Removed", MergedTable: "Modified",
            Selections: "Removed", Output: "Removed", Sockets: "Removed", SocketOutput: "Removed")));

    [Test]
    public void CommentInTheTable_ChangesNoTable() => Assert.That(
        EditTable(FixtureTable.Small, "# A comment.\n\n" + FixtureTable.Small),
        Is.EqualTo(s_nothing with { Tables = "Unchanged" }));

    [Test]
    public void RowThatTheTargetSelects_ChangesTheOutput() =>
        Assert.That(EditTable(FixtureTable.Small, FixtureTable.Small + FixtureTable.UserTimeout), Is.EqualTo(s_tableChanged));

    [Test]
    public void RowThatTheTargetDoesNotSelect_KeepsTheOutput() => Assert.That(
        EditTable(FixtureTable.Head + FixtureTable.NoDelay, FixtureTable.Small),
        Is.EqualTo(s_tableChanged with { Selections = "Unchanged", Output = "Cached" }));

    [Test]
    public void CompositeThatTheTargetDoesNotSelect_KeepsTheOutput() => Assert.That(
        EditTable(FixtureTable.Small, FixtureTable.Small + FixtureTable.Composite),
        Is.EqualTo(s_tableChanged with { Selections = "Unchanged", Output = "Cached" }));

    [Test]
    public void CompositeThatTheTargetSelects_ChangesTheOutput() => Assert.That(
        EditTable(FixtureTable.Small, FixtureTable.Small + FixtureTable.Composite.Replace("SO_KEEPALIVE", "TCP_NODELAY", StringComparison.Ordinal)),
        Is.EqualTo(s_tableChanged));

    [Test]
    public void ChangedDoc_ChangesTheOutput() => Assert.That(
        EditTable(FixtureTable.Small, FixtureTable.Small.Replace("at once", "immediately", StringComparison.Ordinal)),
        Is.EqualTo(s_tableChanged));

    [Test]
    public void RowMadeInvalidAndRepaired_IsReportedAndGeneratedAgain()
    {
        string broken = FixtureTable.Small.Replace("aliases:", "alias:", StringComparison.Ordinal);
        var table = new InMemoryTable(FixtureTable.Small);
        var brokenTable = new InMemoryTable(broken);
        CSharpCompilation compilation = TestCompilation.Create(Target);

        GeneratorDriver driver = GeneratorRun.CreateDriver(table).RunGenerators(compilation);
        driver = driver.ReplaceAdditionalText(table, brokenTable).RunGenerators(compilation);
        GeneratorRunResult brokenResult = driver.GetRunResult().Results.Single();
        driver = driver.ReplaceAdditionalText(brokenTable, table).RunGenerators(compilation);
        GeneratorRunResult repairedResult = driver.GetRunResult().Results.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(brokenResult.Diagnostics, Has.Length.EqualTo(1));
            Assert.That(StepReasons.Of(brokenResult), Is.EqualTo(s_tableChanged with { TableFindings = "Modified" }));
            Assert.That(repairedResult.Diagnostics, Is.Empty);
            Assert.That(StepReasons.Of(repairedResult), Is.EqualTo(s_tableChanged with { TableFindings = "Modified" }));
            Assert.That(repairedResult.GeneratedSources.Select(static file => file.SourceText.ToString()), Has.Some.Contains("TcpNoDelay"));
        }
    }

    [Test]
    public void ErrorThatMoves_RegeneratesNothing()
    {
        string broken = FixtureTable.Small + FixtureTable.UserTimeout.Replace("tcp(7)\"", "tcp(7)\"\n    nonsense: 1", StringComparison.Ordinal);
        Assert.That(
            EditTable(broken, "# A comment.\n" + broken),
            Is.EqualTo(s_nothing with { Tables = "Modified", TableFindings = "Modified" }));
    }

    [Test]
    public void NoTarget_TableIsNotRead()
    {
        var table = new UnreadTable();
        GeneratorDriver driver = GeneratorRun.CreateDriver(table).RunGenerators(TestCompilation.Create(Other));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(driver.GetRunResult().Diagnostics, Is.Empty);
            Assert.That(table.IsRead, Is.False);
            driver.RunGenerators(TestCompilation.Create(Target));
            Assert.That(table.IsRead, Is.True);
        }
    }

    private static StepReasons Edit(string before, string after) => EditSources([before], [after]);

    private static StepReasons EditSources(string[] before, string[] after)
    {
        GeneratorDriver driver = GeneratorRun.CreateDriver(new InMemoryTable(FixtureTable.Small));
        CSharpCompilation compilation = TestCompilation.Create(before);
        driver = driver.RunGenerators(compilation);
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                SyntaxTree tree = compilation.SyntaxTrees[i];
                compilation = compilation.ReplaceSyntaxTree(
                    tree, CSharpSyntaxTree.ParseText(after[i], TestCompilation.ParseOptions, tree.FilePath));
            }
        }

        return StepReasons.Of(driver.RunGenerators(compilation).GetRunResult().Results.Single());
    }

    private static StepReasons EditTable(string before, string after)
    {
        var table = new InMemoryTable(before);
        CSharpCompilation compilation = TestCompilation.Create(Target);
        GeneratorDriver driver = GeneratorRun.CreateDriver(table).RunGenerators(compilation);
        driver = driver.ReplaceAdditionalText(table, new InMemoryTable(after)).RunGenerators(compilation);
        return StepReasons.Of(driver.GetRunResult().Results.Single());
    }

    /// <summary>A table that knows whether it was read.</summary>
    private sealed class UnreadTable : AdditionalText
    {
        public bool IsRead { get; private set; }

        public override string Path => "/project/options.yaml";

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            IsRead = true;
            return null;
        }
    }
}

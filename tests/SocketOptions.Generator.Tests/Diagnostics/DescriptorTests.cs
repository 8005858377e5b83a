using System.Reflection;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Diagnostics;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tests.RawCalls;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Diagnostics;

/// <summary>The parts that every diagnostic must have.</summary>
[TestFixture]
internal sealed class DescriptorTests
{
    private static IEnumerable<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. new[] { typeof(TargetDiagnostics), typeof(TableDiagnostics), typeof(RawCallDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Test]
    public void Ids_AreUnique() => Assert.That(Descriptors.Select(descriptor => descriptor.Id), Is.Unique);

    [Test]
    public void Diagnostics_AreRaisedByTests()
    {
        IEnumerable<string> raised = TargetDiagnosticTests.Cases.Concat(TableDiagnosticTests.Cases).Concat(RawCallDiagnosticTests.Cases)
            .Select(diagnosticCase => diagnosticCase.Id)
            // Its cases differ in the language version.
            .Append(TargetDiagnostics.LanguageVersion.Id)
            // Its cases require the members of the runtime.
            .Append(RawCallDiagnostics.TooLate.Id)
            // Its case requires two tables.
            .Append(TableDiagnostics.Redefinition.Id)
            // Its cases require two tables.
            .Append(TargetDiagnostics.ExtensionsReplaced.Id)
            .Append(TargetDiagnostics.ReplacedExtensionUsed.Id)
            // Its cases are pairs of a table and code.
            .Append(TableDiagnostics.InvalidCodec.Id);
        Assert.That(raised.Distinct(), Is.EquivalentTo(Descriptors.Select(descriptor => descriptor.Id)));
    }

    [Test]
    public void TableErrors_HaveOneDiagnosticEach()
    {
        IEnumerable<string> ids = Enum.GetValues<TableErrorKind>()
            .Select(kind => TableDiagnostics.Create("", new TableError(kind, default, "")).Id);
        Assert.That(ids, Is.Unique);
    }

    [TestCaseSource(nameof(Descriptors))]
    public void Diagnostic_HasAPage(DiagnosticDescriptor descriptor)
    {
        string path = Repository.PathOf($"build/docs/{descriptor.Id}.md");
        Assert.That(path, Does.Exist);
        string page = File.ReadAllText(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.StartWith($"# {descriptor.Id}: {descriptor.Title}\n"));
            Assert.That(page, Does.Contain("\n## Cause\n").And.Contain("\n## Example\n").And.Contain("\n## Fix\n"));
            Assert.That(descriptor.HelpLinkUri, Does.EndWith($"/build/docs/{descriptor.Id}.md"));
        }
    }

    [TestCaseSource(nameof(Descriptors))]
    public void Diagnostic_IsInTheReleaseNotes(DiagnosticDescriptor descriptor)
    {
        string notes = string.Concat(new[] { "Shipped", "Unshipped" }
            .Select(name => Repository.Read($"generator/SocketOptions.Generator/AnalyzerReleases.{name}.md")));
        Assert.That(
            notes, Does.Contain($"\n{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n"));
    }
}

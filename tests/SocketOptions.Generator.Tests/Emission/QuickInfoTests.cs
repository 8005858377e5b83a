using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Emission;

/// <summary>The text that an editor shows for an option: it must find the text to which the generated code only refers.</summary>
[TestFixture]
internal sealed class QuickInfoTests
{
    private const string OfGetting = "PlatformNotSupportedException SocketOptionException ObjectDisposedException";
    private const string OfSetting = "PlatformNotSupportedException ArgumentException SocketOptionException ObjectDisposedException";

    [Test]
    public async Task Option_IsDescribed() => Assert.That(
        await DescribeAsync("ReceiveTimeout", "_ = ReceiveTimeout;"),
        Does.Contain("SO_RCVTIMEO: ").And.Contain("See: "));

    [TestCase("ReceiveTimeout", "_ = ReceiveTimeout;", ExpectedResult = OfSetting)]
    [TestCase("TakeError", "TakeError();", ExpectedResult = OfGetting)]
    [TestCase("AttachFilter", "AttachFilter(default);", ExpectedResult = OfSetting)]
    [TestCase("DetachFilter", "DetachFilter();", ExpectedResult = OfGetting)]
    public async Task<string> Option_NamesExceptions(string option, string use) => string.Join(' ', (await DescribeAsync(option, use))
        .Split('.', ' ', '\r', '\n')
        .Where(static word => word.EndsWith("Exception", StringComparison.Ordinal)));

    private static async Task<string> DescribeAsync(string option, string use)
    {
        string code = $$"""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions]
            partial class Connection(Socket socket)
            {
                private void Use()
                {
                    {{use}}
                }
            }
            """;
        Compilation compilation = GeneratorRun.Of(code, FixtureTable.Everything).Output;
        using AdhocWorkspace workspace = new(MefHostServices.DefaultHost);
        Project project = workspace.CurrentSolution
            .AddProject("Test", "Test", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References.Select(WithComments));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, await tree.GetRootAsync()).Project;
        }

        Document document = project.Documents.First();
        QuickInfoItem? item = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(
            document, code.LastIndexOf(option, StringComparison.Ordinal));
        return string.Join('\n', item!.Sections.Select(static section => section.Text));
    }

    /// <summary>Gets a reference as an editor has it, with the comments in the file beside the assembly.</summary>
    private static MetadataReference WithComments(MetadataReference reference) => MetadataReference.CreateFromFile(
        reference.Display!, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(reference.Display!, ".xml")));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Sockets.Options.Generator;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.CodeFixes.Tests;

/// <summary>What an editor shows where the pointer rests on an option: it has to find what the generated code only refers to.</summary>
internal sealed class QuickInfoTests
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    // One that can be set, and one that cannot.
    private static readonly InMemoryTable s_table = new(
        FixtureTable.Head
        + FixtureTable.NoDelay
        + FixtureTable.KeepAlive.Replace("access: get set", "access: get", StringComparison.Ordinal));

    [Test]
    public async Task Option_IsDescribed() => Assert.That(
        await DescribeAsync("TcpNoDelay"), Does.Contain("TCP_NODELAY: Sends small segments at once.").And.Contain("See: tcp(7)."));

    [TestCase("TcpNoDelay", ExpectedResult = "PlatformNotSupportedException ArgumentException SocketException ObjectDisposedException")]
    [TestCase("KeepAlive", ExpectedResult = "PlatformNotSupportedException SocketException ObjectDisposedException")]
    public async Task<string> Option_NamesExceptions(string option) => string.Join(' ', (await DescribeAsync(option))
        .Split('.', ' ', '\r', '\n')
        .Where(static word => word.EndsWith("Exception", StringComparison.Ordinal)));

    private static async Task<string> DescribeAsync(string option)
    {
        string code = $$"""
            using System.Net.Sockets;
            using Sockets.Options;

            [SocketOptions]
            public partial class Connection(Socket socket)
            {
                public object Value => {{option}};
            }
            """;
        using AdhocWorkspace workspace = new(MefHostServices.DefaultHost);
        Project project = workspace.CurrentSolution
            .AddProject("Test", "Test", LanguageNames.CSharp)
            .WithParseOptions(s_parseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(References());
        Document document = project.AddDocument("Connection.cs", code);
        document = await AddGeneratedAsync(document);
        QuickInfoItem? item = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(
            document, code.LastIndexOf(option, StringComparison.Ordinal));
        return string.Join('\n', item!.Sections.Select(section => section.Text));
    }

    private static async Task<Document> AddGeneratedAsync(Document document)
    {
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create([new SocketOptionsGenerator().AsSourceGenerator()], [s_table], s_parseOptions, new TableOptionsProvider())
            .RunGenerators((await document.Project.GetCompilationAsync())!)
            .GetRunResult();
        Project project = document.Project;
        foreach (GeneratedSourceResult file in result.Results.Single().GeneratedSources)
        {
            project = project.AddDocument(file.HintName, file.SourceText).Project;
        }

        return project.GetDocument(document.Id)!;
    }

    private static IEnumerable<MetadataReference> References()
    {
        string runtime = typeof(SocketOptionsAttribute).Assembly.Location;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path))
            .Append(MetadataReference.CreateFromFile(
                runtime, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(runtime, ".xml"))));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sockets.Options.Generator.Tests.Infrastructure;

namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>The folders of a project whose code names what another folder declares.</summary>
/// <remarks>Documentation can name anything: a reference in it is not a dependency.</remarks>
internal static class FolderUses
{
    /// <summary>The folder of files that are in none.</summary>
    public const string Root = "(root)";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <param name="project">The path of the project's folder.</param>
    /// <param name="table">The table from which the generator completes the code.</param>
    /// <returns>An example for each pair of folders, such as <c>Writer.cs names Reader</c>.</returns>
    public static IReadOnlyDictionary<(string From, string To), string> Of(string project, string table)
    {
        Dictionary<SyntaxTree, string> folders = Directory
            .EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Parts: Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar)))
            .Where(static file => file.Parts[0] is not ("bin" or "obj"))
            .ToDictionary(
                static file => Parse(File.ReadAllText(file.Path), file.Path),
                static file => file.Parts.Length > 1 ? file.Parts[0] : Root);
        Compilation compilation = Compile(folders.Keys, table);

        var uses = new Dictionary<(string From, string To), string>();
        foreach ((SyntaxTree tree, string folder) in folders)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                string? target = FolderOf(model.GetSymbolInfo(name).Symbol, folders);
                if (target is not null && target != folder)
                {
                    uses.TryAdd((folder, target), $"{Path.GetFileName(tree.FilePath)} names {name}");
                }
            }
        }

        return uses;
    }

    /// <summary>Finds the folder that declares a symbol, or for a generated member its type.</summary>
    private static string? FolderOf(ISymbol? symbol, Dictionary<SyntaxTree, string> folders)
    {
        if (symbol is null or INamespaceSymbol)
        {
            return null;
        }

        // The parts of a type can be in several folders. It belongs to the folder of the file that has its name.
        SyntaxTree? home = symbol.OriginalDefinition.DeclaringSyntaxReferences
            .Select(static declaration => declaration.SyntaxTree)
            .Where(folders.ContainsKey)
            .OrderByDescending(tree => Path.GetFileNameWithoutExtension(tree.FilePath).Split('{')[0] == symbol.Name)
            .FirstOrDefault();
        return home is null ? FolderOf(symbol.ContainingType, folders) : folders[home];
    }

    private static Compilation Compile(IEnumerable<SyntaxTree> trees, string table)
    {
        // Without those of this repository, whose types would be there twice.
        IEnumerable<PortableExecutableReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("SocketOptions.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sources",
            trees.Append(Parse(ImplicitUsings, "")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorRun.CreateDriver(new InMemoryTable(table)).RunGeneratorsAndUpdateCompilation(compilation, out Compilation completed, out _);

        // A name that the compiler does not know would be no use of anything. The partial methods that .NET's own generators
        // complete have no body here (CS8795), and so their calls assign nothing (CS0165).
        Assert.That(
            completed.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not ("CS8795" or "CS0165") }),
            Is.Empty);
        return completed;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions, path);
}

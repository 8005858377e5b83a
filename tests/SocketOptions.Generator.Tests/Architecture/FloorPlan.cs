using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Tests.Architecture;

/// <summary>The folders of a project, and which types of another folder each file names.</summary>
/// <remarks>
/// Names are read from the syntax, so that the runtime's files need no compilation with all that is generated into them. A type
/// whose parts are in several folders belongs to the lowest of them. Documentation may name any type.
/// </remarks>
internal sealed class FloorPlan
{
    private readonly string[] _floors;
    private readonly List<(string Path, string Floor, SyntaxNode Root)> _files = [];
    private readonly Dictionary<string, string> _homes = [];

    /// <param name="folder">The project's folder, relative to the repository.</param>
    /// <param name="floors">The folders in the project's folder, the lowest first; a period is the project's folder itself.</param>
    public FloorPlan(string folder, string[] floors)
    {
        _floors = floors;
        string root = Path.Combine(Repository(), folder);
        foreach (string path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            string floor = relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.IndexOf('/', StringComparison.Ordinal)] : ".";
            if (floor is not ("obj" or "bin"))
            {
                _files.Add((relative, floor, CSharpSyntaxTree.ParseText(File.ReadAllText(path), new(LanguageVersion.Preview)).GetRoot()));
            }
        }

        foreach ((_, string floor, SyntaxNode syntax) in _files)
        {
            foreach (string name in syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(NameOf).OfType<string>())
            {
                if (!_homes.TryGetValue(name, out string? home) || LevelOf(floor) < LevelOf(home))
                {
                    _homes[name] = floor;
                }
            }
        }
    }

    /// <summary>Gets the folders that hold code.</summary>
    public IEnumerable<string> Folders => _files.Select(file => file.Floor).Distinct();

    /// <summary>Finds the files that name a type of a folder above their own.</summary>
    public IEnumerable<string> FindUpwardUses() =>
        from file in _files
        from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>().Where(MayBeType).Select(name => name.Identifier.Text).Distinct()
        let home = _homes.GetValueOrDefault(name) ?? _homes.GetValueOrDefault(name + "Attribute")
        where home is not null && LevelOf(home) > LevelOf(file.Floor)
        select $"{file.Path} uses {name} of {home}";

    private int LevelOf(string floor) => Array.IndexOf(_floors, floor);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type when member.Parent is not BaseTypeDeclarationSyntax => type.Identifier.Text is { Length: > 0 } name ? name : null,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    // A member after a period, an argument's name and a property that is set in an initializer are no types.
    private static bool MayBeType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };

    public static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", "..", "..", ".."));
}

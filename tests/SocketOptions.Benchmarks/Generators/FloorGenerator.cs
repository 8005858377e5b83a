using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>The least that a generator can do: one attribute looked up, one constant text written.</summary>
internal sealed class FloorGenerator(string text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // With the members, so that the text is written again after a related edit.
        IncrementalValuesProvider<(string Type, string Members)> targets = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Sockets.Options.SocketOptionsAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (context, _) =>
                (context.TargetSymbol.Name, string.Join(' ', ((INamedTypeSymbol)context.TargetSymbol).MemberNames)));
        context.RegisterSourceOutput(
            targets, (output, target) => output.AddSource($"{target.Type}.g.cs", SourceText.From(text, Encoding.UTF8)));
    }
}

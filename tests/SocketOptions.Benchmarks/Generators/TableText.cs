using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.Benchmarks.Generators;

/// <summary>A table as an additional file.</summary>
internal sealed class TableText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/benchmark/options.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

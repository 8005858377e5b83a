using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator;

/// <summary>A table to be read, and what the tables before it declare.</summary>
internal sealed record TableSource(AdditionalText File, EquatableArray<TableDeclarations> Preceding)
{
    /// <param name="files">The tables, in the order of the project: the one of the package is the first.</param>
    /// <param name="declarations">What each of them declares; nothing where there is only one.</param>
    public static IEnumerable<TableSource> Order(
        ImmutableArray<AdditionalText> files, ImmutableArray<TableDeclarations> declarations)
    {
        for (int i = 0; i < files.Length; i++)
        {
            yield return new TableSource(files[i], new([.. declarations.AsSpan(0, Math.Min(i, declarations.Length))]));
        }
    }
}

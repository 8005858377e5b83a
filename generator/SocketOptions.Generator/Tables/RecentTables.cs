using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tables;

/// <summary>What the last few tables said: nearly every project comes with the package's own table alone.</summary>
internal static class RecentTables
{
    private static readonly RecentResults<Content, ReadResult> s_results = new(Read);

    public static ReadResult Read(
        SourceText text, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken) =>
        s_results.Get(new Content(text, preceding), cancellationToken);

    private static ReadResult Read(Content content, CancellationToken cancellationToken) =>
        OptionTableReader.Read(content.Text.ToString(), content.Preceding, cancellationToken);

    /// <summary>All that a table's meaning depends on.</summary>
    private sealed class Content(SourceText text, EquatableArray<TableDeclarations> preceding) : IEquatable<Content>
    {
        public SourceText Text { get; } = text;

        public EquatableArray<TableDeclarations> Preceding { get; } = preceding;

        public bool Equals(Content other) => Text.ContentEquals(other.Text) && Preceding.Equals(other.Preceding);

        public override bool Equals(object? obj) => obj is Content other && Equals(other);

        public override int GetHashCode() => Text.Length;
    }
}

using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Reading;

namespace Sockets.Options.Generator.Tables;

/// <summary>Stores the most recent tables, because nearly every project has only the table of the package.</summary>
internal static class RecentTables
{
    // An estimate: the text requires two bytes for each character, and the rows require several times as many.
    private const long BytesPerCharacter = 8;

    private static readonly RecentResults<Content, ReadResult> s_results =
        new(Read, static (content, _) => BytesPerCharacter * content.Text.Length);

    public static ReadResult Read(
        SourceText text, EquatableArray<TableDeclarations> preceding, CancellationToken cancellationToken) =>
        s_results.Get(new Content(text, preceding), cancellationToken);

    private static ReadResult Read(Content content, CancellationToken cancellationToken) =>
        OptionTableReader.Read(content.Text.ToString(), content.Preceding, cancellationToken);

    /// <summary>Represents everything that the content of a table depends on.</summary>
    private sealed class Content(SourceText text, EquatableArray<TableDeclarations> preceding) : IEquatable<Content>
    {
        public SourceText Text { get; } = text;

        public EquatableArray<TableDeclarations> Preceding { get; } = preceding;

        public bool Equals(Content other) => Text.ContentEquals(other.Text) && Preceding.Equals(other.Preceding);

        public override bool Equals(object? obj) => obj is Content other && Equals(other);

        public override int GetHashCode() => Text.Length;
    }
}

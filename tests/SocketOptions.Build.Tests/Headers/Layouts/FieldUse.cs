using HeaderCheck.Tables;

namespace Build.Tests.Headers.Layouts;

/// <summary>The use of a field of a struct in the code, or of several at once.</summary>
/// <param name="Names">The names of the fields in C.</param>
/// <param name="Extent">The part of them that can be seen.</param>
/// <param name="FindBytes">Finds the bytes that the code uses for them, by running it.</param>
internal sealed record FieldUse(string[] Names, Extent Extent, Func<StructLayout, IReadOnlyCollection<int>> FindBytes)
{
    /// <returns>The problems; none if the layout has the fields where the code has them.</returns>
    public IEnumerable<string> Compare(StructLayout layout)
    {
        FieldLayout[] fields = [.. layout.Fields.Where(field => Names.Contains(field.Name))];
        if (fields.Length < Names.Length)
        {
            return [$"{string.Join(' ', Names)}: not in the layout of {layout.Type}"];
        }

        int[] expected = [.. fields.SelectMany(field => Enumerable.Range(field.Offset, field.Size)).Order()];
        int[] used = [.. FindBytes(layout).Order()];
        return IsLike(used, expected)
            ? []
            : [$"{string.Join(' ', Names)} of {layout.Type}: layout {Describe(expected)}, code {Describe(used)}"];
    }

    private bool IsLike(int[] used, int[] expected) => used.Length > 0 && Extent switch
    {
        Extent.Whole => used.SequenceEqual(expected),
        Extent.Start => used[0] == expected[0] && used[^1] <= expected[^1],
        _ => used[0] >= expected[0] && used[^1] == expected[^1],
    };

    private static string Describe(int[] bytes) => bytes.Length == 0 ? "nowhere" : $"{bytes[0]}..{bytes[^1]}";
}

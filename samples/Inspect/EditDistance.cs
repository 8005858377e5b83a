namespace Inspect;

/// <summary>Measures the distance between a misspelled name and the intended one.</summary>
internal static class EditDistance
{
    /// <summary>Counts the insertions, deletions and replacements of letters that convert one text to another.</summary>
    /// <remarks>The method uses Levenshtein's algorithm, row by row, and ignores case.</remarks>
    public static int Between(string first, string second)
    {
        int[] distances = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 0; i < first.Length; i++)
        {
            int diagonal = distances[0];
            distances[0] = i + 1;
            for (int j = 0; j < second.Length; j++)
            {
                bool same = char.ToUpperInvariant(first[i]) == char.ToUpperInvariant(second[j]);
                int replaced = same ? diagonal : diagonal + 1;
                diagonal = distances[j + 1];
                distances[j + 1] = Math.Min(replaced, Math.Min(diagonal, distances[j]) + 1);
            }
        }

        return distances[second.Length];
    }
}

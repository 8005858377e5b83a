namespace Inspect;

/// <summary>Measures how far a misspelled name is from the one that was meant.</summary>
internal static class EditDistance
{
    /// <summary>Counts the insertions, deletions and replacements of letters that lead from one text to another.</summary>
    /// <remarks>Levenshtein's algorithm, one row at a time. Upper and lower case are the same.</remarks>
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

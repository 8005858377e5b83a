namespace Sockets.Options.Generator.Reading;

/// <summary>Finds the correct spelling of misspelled names.</summary>
/// <remarks>A search is worth a fraction of a second. After that, names have no suggestion.</remarks>
internal sealed class Spelling(CancellationToken cancellationToken)
{
    // No name of a header is longer.
    private const int MaximumLength = 64;

    private long _remainingComparisons = 20_000_000;

    /// <summary>Finds the candidate that is nearest to a text.</summary>
    /// <returns>The candidate; null if none is near.</returns>
    public string? Nearest(string text, IEnumerable<string> candidates)
    {
        if (text.Length > MaximumLength)
        {
            return null;
        }

        string? nearest = null;
        int limit = 1 + (text.Length / 4);
        foreach (string candidate in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isComparable = Math.Abs(candidate.Length - text.Length) <= limit;
            _remainingComparisons -= isComparable ? text.Length * candidate.Length : 1;
            if (_remainingComparisons < 0)
            {
                break;
            }

            int distance = isComparable ? Distance(text, candidate) : int.MaxValue;
            if (distance <= limit)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>Returns a sentence that suggests the nearest candidate or lists all candidates.</summary>
    public string Advice(string text, IReadOnlyCollection<string> candidates) =>
        Nearest(text, candidates) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : $"Expected one of: {string.Join(", ", candidates)}.";

    /// <summary>
    /// Counts the letters to insert, remove, replace, or swap with the next in order to convert one text to the other,
    /// regardless of case.
    /// </summary>
    private static int Distance(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = last[j - 1] + (IsSame(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && IsSame(from[i - 1], to[j - 2]) && IsSame(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[to.Length];
    }

    private static bool IsSame(char first, char second) => char.ToUpperInvariant(first) == char.ToUpperInvariant(second);
}

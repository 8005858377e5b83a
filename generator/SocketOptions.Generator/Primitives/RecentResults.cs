namespace Sockets.Options.Generator.Primitives;

/// <summary>Stores the most recent results of a function in the process of the compiler.</summary>
/// <param name="function">The function.</param>
/// <param name="sizeOf">Returns the approximate size of a result in bytes.</param>
/// <remarks>
/// A compiler server builds many projects, and each project many times. Its drivers share only the process. It never ends, so
/// large results are computed again.
/// </remarks>
internal sealed class RecentResults<TKey, TResult>(
    Func<TKey, CancellationToken, TResult> function, Func<TKey, TResult, long> sizeOf)
    where TKey : class, IEquatable<TKey>
    where TResult : class
{
    private const int Capacity = 8;
    private const long MaximumSize = 32 << 20;

    // The array is replaced as a whole. If two threads add at once, one result is lost and computed again.
    private Entry[] _results = [];

    public TResult Get(TKey key, CancellationToken cancellationToken)
    {
        Entry[] results = _results;
        foreach (Entry known in results)
        {
            if (known.Key.Equals(key))
            {
                return known.Result;
            }
        }

        TResult added = function(key, cancellationToken);
        long size = sizeOf(key, added);
        if (size <= MaximumSize)
        {
            int kept = CountWithin(results, MaximumSize - size);
            _results = [new Entry(key, added, size), .. results.AsSpan(0, kept)];
        }

        return added;
    }

    private static int CountWithin(Entry[] results, long size)
    {
        int count = 0;
        while (count < results.Length && count < Capacity - 1 && results[count].Size <= size)
        {
            size -= results[count].Size;
            count++;
        }

        return count;
    }

    private sealed record Entry(TKey Key, TResult Result, long Size);
}

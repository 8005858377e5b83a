namespace Sockets.Options.Generator.Primitives;

/// <summary>Keeps the last few results of a function, for as long as the compiler's process lives.</summary>
/// <remarks>
/// A compiler server builds project after project, and each project again and again. Its new drivers share nothing but
/// the process.
/// </remarks>
internal sealed class RecentResults<TKey, TResult>(Func<TKey, CancellationToken, TResult> function)
    where TKey : class, IEquatable<TKey>
    where TResult : class
{
    private const int Capacity = 8;

    // Replaced as a whole: of two threads that add at once one is forgotten, and calls the function once more.
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
        _results = [new Entry(key, added), .. results.AsSpan(0, Math.Min(results.Length, Capacity - 1))];
        return added;
    }

    private sealed record Entry(TKey Key, TResult Result);
}

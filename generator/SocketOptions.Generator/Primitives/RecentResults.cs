namespace Sockets.Options.Generator.Primitives;

/// <summary>Stores the most recent results of a function in the process of the compiler.</summary>
/// <remarks>
/// A compiler server builds many projects, and each project many times. Its drivers share only the process.
/// </remarks>
internal sealed class RecentResults<TKey, TResult>(Func<TKey, CancellationToken, TResult> function)
    where TKey : class, IEquatable<TKey>
    where TResult : class
{
    private const int Capacity = 8;

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
        _results = [new Entry(key, added), .. results.AsSpan(0, Math.Min(results.Length, Capacity - 1))];
        return added;
    }

    private sealed record Entry(TKey Key, TResult Result);
}

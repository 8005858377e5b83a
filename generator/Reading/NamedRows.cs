using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Rows that others refer to by name.</summary>
internal sealed class NamedRows<TRow>
    where TRow : class, IEquatable<TRow>
{
    private readonly List<TRow> _rows = [];
    private readonly Dictionary<string, TRow?> _rowsByName = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _rowsByName.Keys;

    /// <summary>Adds a row.</summary>
    /// <param name="name">The name.</param>
    /// <param name="row">The row; null where it has errors of its own, which are not repeated for each reference to it.</param>
    public void Add(string name, TRow? row)
    {
        _rowsByName.Add(name, row);
        if (row is not null)
        {
            _rows.Add(row);
        }
    }

    public bool TryFind(string name, out TRow? row) => _rowsByName.TryGetValue(name, out row);

    public EquatableArray<TRow> ToEquatableArray() => new([.. _rows]);
}

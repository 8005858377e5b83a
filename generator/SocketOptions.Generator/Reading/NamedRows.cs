using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Rows that others refer to by name.</summary>
/// <param name="unknown">What a reference is that leads nowhere.</param>
/// <param name="errors">Where references are reported that lead nowhere, and rows that cannot be added.</param>
internal sealed class NamedRows<TRow>(TableErrorKind unknown, TableErrors errors)
    where TRow : class, IEquatable<TRow>
{
    private readonly List<TRow> _rows = [];
    private readonly Dictionary<string, TRow?> _rowsByName = new(StringComparer.Ordinal);

    /// <summary>Adds the row of an earlier table, but no second one of its name: that one is reported in its own table.</summary>
    public void Inherit(string name, TRow row)
    {
        if (!_rowsByName.ContainsKey(name))
        {
            _rowsByName.Add(name, row);
        }
    }

    /// <summary>Adds a row of this table, which may repeat the one that an earlier table has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="row">The row; null where it has errors of its own, which are not repeated for each reference to it.</param>
    public void Add(YamlScalar name, TRow? row)
    {
        if (row is not null && _rowsByName.TryGetValue(name.Text, out TRow? inherited) && !row.Equals(inherited!))
        {
            errors.Add(
                TableErrorKind.Redefinition, name.Range, $"'{name.Text}' is something else in an earlier table. Choose another name.");
            row = null;
        }

        _rowsByName[name.Text] = row;
        if (row is not null)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Finds the row that a value names.</summary>
    /// <param name="name">The name; null where the value is absent, or an error of its own.</param>
    /// <param name="node">The value.</param>
    /// <returns>The row; null where there is none, or where it has errors of its own.</returns>
    public TRow? Refer(string? name, YamlNode? node)
    {
        TRow? row = null;
        if (name is not null && !_rowsByName.TryGetValue(name, out row))
        {
            string advice = Spelling.Nearest(name, _rowsByName.Keys) is { } nearest ? $"Did you mean '{nearest}'?" : "";
            errors.Add(unknown, node!.Range, $"'{name}' is not in the table. {advice}");
        }

        return row;
    }

    /// <summary>Gets the rows of this table.</summary>
    public EquatableArray<TRow> ToEquatableArray() => new([.. _rows]);
}

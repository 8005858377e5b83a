using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Yaml;

namespace Sockets.Options.Generator.Reading;

/// <summary>Represents rows that other rows refer to by name.</summary>
/// <param name="unknown">The kind of the error for an undefined reference.</param>
/// <param name="errors">The errors for undefined references and for rows that cannot be added.</param>
internal sealed class NamedRows<TRow>(TableErrorKind unknown, TableErrors errors)
    where TRow : class, IEquatable<TRow>
{
    private readonly List<TRow> _rows = [];
    private readonly Dictionary<string, TRow?> _rowsByName = new(StringComparer.Ordinal);

    /// <summary>Adds the row of an earlier table unless one of its name exists, because its own table reports that error.</summary>
    public void Inherit(string name, TRow row)
    {
        if (!_rowsByName.ContainsKey(name))
        {
            _rowsByName.Add(name, row);
        }
    }

    /// <summary>Adds a row of this table, which can repeat the row of an earlier table.</summary>
    /// <param name="name">The name.</param>
    /// <param name="row">The row; null if it has errors, which are not repeated for each reference.</param>
    public void Add(YamlScalar name, TRow? row)
    {
        if (row is not null && _rowsByName.TryGetValue(name.Text, out TRow? inherited) && !row.Equals(inherited!))
        {
            errors.Add(
                TableErrorKind.Redefinition,
                name.Range,
                $"'{name.Text}' is defined differently in an earlier table. Choose another name.");
            row = null;
        }

        _rowsByName[name.Text] = row;
        if (row is not null)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Finds the row that a value names.</summary>
    /// <param name="name">The name; null if the value is absent or has an error.</param>
    /// <param name="node">The value.</param>
    /// <returns>The row; null if there is none or if it has errors.</returns>
    public TRow? Refer(string? name, YamlNode? node)
    {
        TRow? row = null;
        if (name is not null && !_rowsByName.TryGetValue(name, out row))
        {
            string advice = errors.Spelling.Nearest(name, _rowsByName.Keys) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            errors.Add(unknown, node!.Range, $"'{name}' is not defined in the table.{advice}");
        }

        return row;
    }

    /// <summary>Gets the rows of this table.</summary>
    public EquatableArray<TRow> ToEquatableArray() => new([.. _rows]);
}

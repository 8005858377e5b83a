using System.Runtime.CompilerServices;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Tables;

/// <summary>Merges the tables of a project.</summary>
/// <remarks>A row replaces the row of an earlier table for the same option or message. Levels and types of one name are
/// identical, and the properties of composites are unique.</remarks>
internal static class TableMerger
{
    // The compiler reads the table of the package once, and analyzers index the result by its identity.
    private static readonly ConditionalWeakTable<OptionTable, OptionTable> s_linked = new();

    // The last result for a table that is the last of a project.
    private static readonly ConditionalWeakTable<OptionTable, Merged> s_merged = new();

    public static OptionTable Merge(OptionTable[] tables)
    {
        if (tables.Length < 2)
        {
            return tables.Length == 0 ? MergeAll(tables) : s_linked.GetValue(tables[0], MessageLinks.Add);
        }

        Merged last = s_merged.GetValue(tables[tables.Length - 1], static _ => new Merged());
        Tuple<OptionTable[], OptionTable>? known = last.Result;
        if (known is null || !AreSame(known.Item1, tables))
        {
            last.Result = known = new(tables, MergeAll(tables));
        }

        return known.Item2;
    }

    private static bool AreSame(OptionTable[] first, OptionTable[] second)
    {
        for (int i = 0; i < first.Length && first.Length == second.Length; i++)
        {
            if (!ReferenceEquals(first[i], second[i]))
            {
                return false;
            }
        }

        return first.Length == second.Length;
    }

    private static OptionTable MergeAll(OptionTable[] tables)
    {

        var levels = new KeyedList<string, LevelRow>();
        var types = new KeyedList<string, ValueTypeRow>();
        var options = new KeyedList<(string Level, string Name), OptionRow>();
        var composites = new List<CompositeRow>();
        var messages = new KeyedList<(string Level, string Name), MessageRow>();
        foreach (OptionTable table in tables)
        {
            composites.AddRange(table.Composites);
            foreach (LevelRow level in table.Levels)
            {
                levels.Set(level.Name, level);
            }

            foreach (ValueTypeRow type in table.Types)
            {
                types.Set(type.Name, type);
            }

            foreach (OptionRow option in table.Options)
            {
                options.Set((option.Level, option.Name), option);
            }

            foreach (MessageRow message in table.Messages)
            {
                messages.Set((message.Level, message.Name), message);
            }
        }

        return MessageLinks.Add(new OptionTable(
            levels.ToEquatableArray(),
            types.ToEquatableArray(),
            options.ToEquatableArray(),
            new([.. composites]),
            messages.ToEquatableArray()));
    }

    /// <summary>Stores a result, which other threads can replace.</summary>
    private sealed class Merged
    {
        public Tuple<OptionTable[], OptionTable>? Result { get; set; }
    }

    /// <summary>Represents a list in which a value replaces an earlier one with the same key.</summary>
    private sealed class KeyedList<TKey, TValue>
        where TKey : notnull
        where TValue : IEquatable<TValue>
    {
        private readonly List<TValue> _values = [];
        private readonly Dictionary<TKey, int> _indices = [];

        public void Set(TKey key, TValue value)
        {
            if (_indices.TryGetValue(key, out int index))
            {
                _values[index] = value;
            }
            else
            {
                _indices.Add(key, _values.Count);
                _values.Add(value);
            }
        }

        public EquatableArray<TValue> ToEquatableArray() => new([.. _values]);
    }
}

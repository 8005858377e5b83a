using System.Runtime.CompilerServices;
using Sockets.Options.Generator.Calls;
using Sockets.Options.Generator.DotNet;
using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Judgement;

/// <summary>
/// Represents a table in the form in which calls refer to it: by operating system, level and number, and by name.
/// </summary>
internal sealed class OptionIndex
{
    // The compiler reads a table once for many compilations.
    private static readonly ConditionalWeakTable<OptionTable, OptionIndex> s_indices = new();

    private readonly Dictionary<(string Platform, int Level, int Number), List<NativeOption>> _byNumber = [];
    private readonly Dictionary<string, List<OptionRow>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Platform, OptionRow Row), NativeOption> _byRow = [];
    private readonly Dictionary<(int Level, string Name), OptionRow> _byShortName = [];
    private readonly Dictionary<string, LevelRow> _levels = new(StringComparer.Ordinal);

    private readonly OptionTable _table;

    private OptionIndex(OptionTable table)
    {
        _table = table;
        var types = new Dictionary<string, ValueTypeRow>(StringComparer.Ordinal);
        foreach (ValueTypeRow type in table.Types)
        {
            // A table can repeat a row of another one without the native form.
            if (type.Form is not null || !types.ContainsKey(type.Name))
            {
                types[type.Name] = type;
            }
        }

        foreach (LevelRow level in table.Levels)
        {
            _levels[level.Name] = level;
        }

        foreach (OptionRow row in table.Options)
        {
            AddNames(row);
            types.TryGetValue(row.Type, out ValueTypeRow? memberType);
            var members = OptionMembers.Of(row, memberType?.Query);
            foreach (Platform platform in Platform.All)
            {
                if (platform.Choose(row.Numbers, FindEntry) is not PlatformEntry entry
                    || LevelNumber(entry.Level ?? row.Level, platform) is not int level)
                {
                    continue;
                }

                types.TryGetValue(entry.Type ?? row.Type, out ValueTypeRow? type);
                var option = new NativeOption(row, platform, entry, level, type, members, memberType?.Type);
                _byRow[(platform.Key, row)] = option;
                if (!_byNumber.TryGetValue((platform.Key, level, entry.Number), out List<NativeOption>? options))
                {
                    _byNumber.Add((platform.Key, level, entry.Number), options = []);
                }

                options.Add(option);
                _byShortName[(level, Key(option.Name.Substring(option.Name.IndexOf('_') + 1)))] = row;
            }
        }
    }

    public static OptionIndex Of(OptionTable table) => s_indices.GetValue(table, static table => new OptionIndex(table));

    public IReadOnlyList<NativeOption> Find(Platform platform, int level, int number) =>
        _byNumber.TryGetValue((platform.Key, level, number), out List<NativeOption>? options) ? options : [];

    public NativeOption? Find(Platform platform, OptionRow row) =>
        _byRow.TryGetValue((platform.Key, row), out NativeOption? option) ? option : null;

    /// <returns>The composite with its options; null for none.</returns>
    public (CompositeRow Row, OptionRow[] Options)? FindComposite(string property)
    {
        foreach (CompositeRow row in _table.Composites)
        {
            if (row.Property == property && row.FindOptions(_table.Options) is OptionRow[] options)
            {
                return (row, options);
            }
        }

        return null;
    }

    /// <returns>The option that .NET accesses for a member of SocketOptionName on Unix.</returns>
    public NativeOption? Find(Platform platform, DotNetOption option)
    {
        List<OptionRow>? rows = null;
        _ = option.Native is string name && _byName.TryGetValue(Key(name), out rows);
        foreach (OptionRow row in rows ?? [])
        {
            if (row.Level == option.Level.Native && row.Name == option.Native)
            {
                return Find(platform, row);
            }
        }

        return null;
    }

    /// <summary>Finds the options that identifiers and comments name.</summary>
    /// <param name="hints">The identifiers and comments.</param>
    /// <param name="level">The level at which names can also lack the prefix, such as TCP_; null for none.</param>
    public List<OptionRow> FindNamed(IEnumerable<string> hints, int? level = null)
    {
        var rows = new List<OptionRow>();
        foreach (string hint in hints)
        {
            foreach (string name in NativeNames.Normalize(hint))
            {
                if (_byName.TryGetValue(name, out List<OptionRow>? named))
                {
                    rows.AddRange(named);
                    break;
                }

                if (level is int number && _byShortName.TryGetValue((number, name), out OptionRow? row))
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return rows;
    }

    /// <summary>Gets the names of the levels.</summary>
    public IEnumerable<string> Levels => _levels.Keys;

    public int? LevelNumber(string name, Platform platform) =>
        !_levels.TryGetValue(name, out LevelRow? level) ? null
        : platform.Choose(level.Numbers, FindEntry) is PlatformEntry entry ? entry.Number
        : level.Number;

    private void AddNames(OptionRow row)
    {
        AddName(row.Name, row);
        foreach (string alias in row.Aliases)
        {
            AddName(alias, row);
        }

        foreach (PlatformEntry entry in row.Numbers)
        {
            if (entry.Name is string name)
            {
                AddName(name, row);
            }
        }

        foreach (DotNetOption option in DotNetOptions.All)
        {
            // A single word, such as Type, can be the name of something else.
            bool isUnique = option.Number >= 0 && NativeNames.Words(option.Member).Count > 1;
            if (isUnique && option.Native == row.Name && option.Level.Native == row.Level)
            {
                AddName(option.Member, row);
            }
        }
    }

    private void AddName(string name, OptionRow row)
    {
        if (!_byName.TryGetValue(Key(name), out List<OptionRow>? rows))
        {
            _byName.Add(Key(name), rows = []);
        }

        if (!rows.Contains(row))
        {
            rows.Add(row);
        }
    }

    private static string Key(string name) => name.Replace("_", "").ToUpperInvariant();

    private static PlatformEntry? FindEntry(Primitives.EquatableArray<PlatformEntry> entries, string key)
    {
        foreach (PlatformEntry entry in entries)
        {
            if (entry.Platform == key && entry.Architecture is null)
            {
                return entry;
            }
        }

        return null;
    }
}

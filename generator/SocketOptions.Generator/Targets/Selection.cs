using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Targets;

/// <summary>Represents a target with a table that contains only its options and the rows that they refer to.</summary>
/// <param name="Target">The target.</param>
/// <param name="Table">The table.</param>
/// <param name="HiddenMembers">
/// The members of the options that the type implements itself. The table contains these options if the type has the other
/// method of a pair, or if a composite uses them.
/// </param>
internal sealed record Selection(TargetType Target, OptionTable Table, EquatableArray<string> HiddenMembers)
{
    public static Selection Of(Target target, OptionTable table)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in target.TakenNames)
        {
            taken.Add(name);
        }

        var composites = new List<CompositeRow>();
        foreach (CompositeRow composite in table.Composites)
        {
            if (!taken.Contains(composite.Property) && target.Selects(composite, table.Options))
            {
                composites.Add(composite);
            }
        }

        Dictionary<string, string> queries = QueriesOf(table);
        var options = new List<OptionRow>(table.Options.Count);
        var hidden = new List<string>();
        var levels = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (OptionRow option in table.Options)
        {
            if (!target.Selects(option))
            {
                continue;
            }

            queries.TryGetValue(option.Type, out string? query);
            string[] members = target.NamesOf(option, OptionMembers.Of(option, query));
            string[] hiddenMembers = Array.FindAll(members, taken.Contains);
            if (hiddenMembers.Length == members.Length && !AreUsing(composites, option))
            {
                continue;
            }

            options.Add(option);
            hidden.AddRange(hiddenMembers);
            AddReferences(option.Level, option.Type, option.Numbers, levels, types);
        }

        var messages = new List<MessageRow>();
        foreach (MessageRow message in table.Messages)
        {
            if (target.Selects(message) && !taken.Contains(message.Property))
            {
                messages.Add(message);
                AddReferences(message.Level, message.Type, message.Received, levels, types);
                AddReferences(message.Level, message.Type, message.Sent, levels, types);
            }
        }

        var selected = new OptionTable(
            Keep(table.Levels, levels, static level => level.Name),
            Keep(table.Types, types, static type => type.Name),
            new([.. options]),
            new([.. composites]),
            new([.. messages]));
        return new Selection(target.Type, selected, new([.. hidden]));
    }

    /// <returns>The types of arguments by the value types that require one.</returns>
    private static Dictionary<string, string> QueriesOf(OptionTable table)
    {
        var queries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ValueTypeRow type in table.Types)
        {
            if (type.Query is not null)
            {
                queries[type.Name] = type.Query;
            }
        }

        return queries;
    }

    private static bool AreUsing(List<CompositeRow> composites, OptionRow option)
    {
        foreach (CompositeRow composite in composites)
        {
            if (composite.Uses(option))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddReferences(
        string level, string type, EquatableArray<PlatformEntry> numbers, HashSet<string> levels, HashSet<string> types)
    {
        levels.Add(level);
        types.Add(type);
        foreach (PlatformEntry entry in numbers)
        {
            if (entry.Level is not null)
            {
                levels.Add(entry.Level);
            }

            if (entry.Type is not null)
            {
                types.Add(entry.Type);
            }
        }
    }

    /// <remarks>A change of a level or type that only other targets use must not regenerate this target.</remarks>
    private static EquatableArray<T> Keep<T>(EquatableArray<T> rows, HashSet<string> names, Func<T, string> name)
        where T : IEquatable<T>
    {
        var kept = new List<T>(rows.Count);
        foreach (T row in rows)
        {
            if (names.Contains(name(row)))
            {
                kept.Add(row);
            }
        }

        return new([.. kept]);
    }
}

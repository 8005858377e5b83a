using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents the declarations of a table that later tables can refer to and must not repeat.</summary>
/// <param name="Levels">The levels.</param>
/// <param name="Types">The value types.</param>
/// <param name="Options">The names of the options and the access that they allow.</param>
/// <param name="Composites">The composites.</param>
/// <param name="Messages">The names of the control messages.</param>
internal sealed record TableDeclarations(
    EquatableArray<LevelRow> Levels,
    EquatableArray<ValueTypeRow> Types,
    EquatableArray<OptionIdentity> Options,
    EquatableArray<CompositeRow> Composites,
    EquatableArray<MessageIdentity> Messages)
{
    /// <param name="table">The table.</param>
    /// <param name="preceding">The declarations of the preceding tables, whose value types the table can use.</param>
    public static TableDeclarations Of(OptionTable table, EquatableArray<TableDeclarations> preceding = default)
    {
        Dictionary<string, string?> queries = new(StringComparer.Ordinal);
        foreach (TableDeclarations earlier in preceding)
        {
            AddQueries(earlier.Types);
        }

        AddQueries(table.Types);
        var options = new OptionIdentity[table.Options.Count];
        for (int i = 0; i < options.Length; i++)
        {
            options[i] = OptionIdentity.Of(table.Options[i], queries[table.Options[i].Type]);
        }

        var messages = new MessageIdentity[table.Messages.Count];
        for (int i = 0; i < messages.Length; i++)
        {
            messages[i] = MessageIdentity.Of(table.Messages[i]);
        }

        return new TableDeclarations(table.Levels, table.Types, new(options), table.Composites, new(messages));

        void AddQueries(EquatableArray<ValueTypeRow> types)
        {
            foreach (ValueTypeRow type in types)
            {
                queries[type.Name] = type.Query;
            }
        }
    }
}

/// <summary>Represents the names of an option and the operating systems that allow access to it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Name">The native name.</param>
/// <param name="Members">The names of the generated members.</param>
/// <param name="Readable">The operating systems on which the option can be read.</param>
/// <param name="Settable">The operating systems on which the option can be set.</param>
internal sealed record OptionIdentity(
    string Level, string Name, EquatableArray<string> Members, PlatformSet Readable, PlatformSet Settable)
{
    /// <param name="option">The option.</param>
    /// <param name="query">The type of the argument that getting requires; null for none.</param>
    public static OptionIdentity Of(OptionRow option, string? query)
    {
        OptionPlatforms platforms = new(option.Numbers);
        return new OptionIdentity(
            option.Level,
            option.Name,
            new(OptionMembers.Of(option, query).Names(option.Property)),
            option.CanGet ? platforms.Readable : default,
            option.CanSet ? platforms.Settable : default);
    }
}

/// <summary>Represents the names of a control message.</summary>
/// <param name="Level">The level.</param>
/// <param name="Name">The native name.</param>
/// <param name="Property">The name of the generated member.</param>
internal sealed record MessageIdentity(string Level, string Name, string Property)
{
    public static MessageIdentity Of(MessageRow message) => new(message.Level, message.Name, message.Property);
}

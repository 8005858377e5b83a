using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents the declarations of a table that later tables can refer to and must not repeat.</summary>
/// <param name="Levels">The levels.</param>
/// <param name="Types">The value types.</param>
/// <param name="Options">The names of the options.</param>
/// <param name="Composites">The properties of the composites.</param>
internal sealed record TableDeclarations(
    EquatableArray<LevelRow> Levels,
    EquatableArray<ValueTypeRow> Types,
    EquatableArray<OptionIdentity> Options,
    EquatableArray<string> Composites)
{
    public static TableDeclarations Of(OptionTable table)
    {
        var options = new OptionIdentity[table.Options.Count];
        for (int i = 0; i < options.Length; i++)
        {
            options[i] = new OptionIdentity(table.Options[i].Level, table.Options[i].Name, table.Options[i].Property);
        }

        string[] composites = new string[table.Composites.Count];
        for (int i = 0; i < composites.Length; i++)
        {
            composites[i] = table.Composites[i].Property;
        }

        return new TableDeclarations(table.Levels, table.Types, new(options), new(composites));
    }
}

/// <summary>Represents the names of an option.</summary>
internal sealed record OptionIdentity(string Level, string Name, string Property);

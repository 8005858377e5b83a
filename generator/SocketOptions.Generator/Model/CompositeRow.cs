using Sockets.Options.Generator.Primitives;

namespace Sockets.Options.Generator.Model;

/// <summary>Represents a member that gets or sets several options together, or one option in another form.</summary>
internal sealed record CompositeRow
{
    /// <summary>Gets the name of the generated member.</summary>
    public required string Property { get; init; }

    /// <summary>Gets the C# type as written in the table; null if the member has no value.</summary>
    public required string? Type { get; init; }

    /// <summary>Gets the type, as written in the table, that gets and sets the options.</summary>
    public required string Codec { get; init; }

    public required bool CanGet { get; init; }

    public required bool CanSet { get; init; }

    /// <summary>Gets the options in the order in which the constructor of the codec receives them.</summary>
    public required EquatableArray<OptionKey> Options { get; init; }

    /// <summary>Gets the description of the member.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the manual pages and standards that define the options.</summary>
    public required string See { get; init; }

    /// <summary>Gets a value indicating whether only the project can use the C# type, so that the member is not public.</summary>
    public bool IsInternal { get; init; }

    public bool Uses(OptionRow option)
    {
        foreach (OptionKey key in Options)
        {
            if (key.IsOf(option))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the options of the composite among others.</summary>
    /// <returns>The options in the order of the composite; null if one of them is not among the others.</returns>
    public OptionRow[]? FindOptions(IReadOnlyList<OptionRow> options)
    {
        var found = new OptionRow[Options.Count];
        for (int i = 0; i < found.Length; i++)
        {
            foreach (OptionRow option in options)
            {
                if (Options[i].IsOf(option))
                {
                    found[i] = option;
                }
            }

            if (found[i] is null)
            {
                return null;
            }
        }

        return found;
    }
}

/// <summary>Represents the level and the native name of an option, which are unique together.</summary>
internal sealed record OptionKey(string Level, string Name)
{
    public bool IsOf(OptionRow option) => Name == option.Name && Level == option.Level;
}
